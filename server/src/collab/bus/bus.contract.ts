import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { longestUpdate } from './bus.limits';
import type { Bus, BusMessage } from './bus.port';

/** Several servers on one bus. */
export interface BusWorld {
  ends: [Bus, Bus, Bus];
  /** Once every end hears of everything it has joined. */
  joined: () => Promise<void>;
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const commit = (from: number, update = bytes(from)): BusMessage => ({ kind: 'commit', from, to: from, update });

/** Somebody who hears, and what they have heard. */
function ear(bus: Bus, documentId: string) {
  const heard: BusMessage[] = [];
  const waiting: (() => void)[] = [];
  const leave = bus.join(documentId, (message) => {
    heard.push({ ...message, update: Uint8Array.from(message.update) });
    for (const look of waiting.splice(0)) look();
  });
  const until = async (length: number): Promise<BusMessage[]> => {
    while (heard.length < length) await new Promise<void>((resolve) => waiting.push(resolve));
    return heard;
  };
  return { heard, until, leave };
}

/** Waits for a message that is heard after everything that the same end said before. */
async function settle(world: BusWorld, from: Bus, hearing: Bus): Promise<void> {
  const last = randomUUID();
  const { until, leave } = ear(hearing, last);
  await world.joined();
  from.publish(last, commit(1));
  await until(1);
  leave();
}

/** What every bus does while it is there, on a document of its own each. That it may lose messages is tested where it can be made to. */
export const busContract: Record<string, (world: BusWorld, documentId: string) => Promise<void>> = {
  async 'carries a commit and who is present to every other server that has the document open'(world, documentId) {
    const [one, two, three] = world.ends;
    const [second, third] = [ear(two, documentId), ear(three, documentId)];
    await world.joined();
    const said: BusMessage[] = [
      { kind: 'commit', from: 7, to: 9, update: bytes(1, 2, 3) },
      { kind: 'presence', node: 'nœud-1', update: bytes(0, 255) },
    ];
    for (const message of said) one.publish(documentId, message);
    expect(await second.until(2)).toEqual(said);
    expect(await third.until(2)).toEqual(said);
  },

  async 'never tells a server what it said itself'(world, documentId) {
    const [one, two] = world.ends;
    const [own, other] = [ear(one, documentId), ear(two, documentId)];
    await world.joined();
    one.publish(documentId, commit(1));
    await other.until(1);
    await settle(world, two, one);
    expect(own.heard).toEqual([]);
  },

  async 'tells nobody within the call that publishes'(world, documentId) {
    const [one, two] = world.ends;
    const other = ear(two, documentId);
    await world.joined();
    one.publish(documentId, commit(1));
    expect(other.heard).toEqual([]);
    await other.until(1);
  },

  async 'keeps documents apart'(world, documentId) {
    const [one, two] = world.ends;
    const elsewhere = ear(two, randomUUID());
    const here = ear(two, documentId);
    await world.joined();
    one.publish(documentId, commit(1));
    await here.until(1);
    await settle(world, one, two);
    expect(elsewhere.heard).toEqual([]);
  },

  async 'is silent after leaving, also when one leaves twice, while others of the same server go on hearing'(world, documentId) {
    const [one, two] = world.ends;
    const [leaving, staying] = [ear(two, documentId), ear(two, documentId)];
    await world.joined();
    leaving.leave();
    leaving.leave();
    one.publish(documentId, commit(1));
    await staying.until(1);
    staying.leave();
    one.publish(documentId, commit(2));
    await settle(world, one, two);
    expect(leaving.heard).toEqual([]);
    expect(staying.heard).toEqual([commit(1)]);
  },

  async 'hears again after coming back'(world, documentId) {
    const [one, two] = world.ends;
    ear(two, documentId).leave();
    const back = ear(two, documentId);
    await world.joined();
    one.publish(documentId, commit(4));
    expect(await back.until(1)).toEqual([commit(4)]);
  },

  async 'says of a commit that is too long to carry only that it is there'(world, documentId) {
    const [one, two] = world.ends;
    const other = ear(two, documentId);
    await world.joined();
    one.publish(documentId, commit(1, new Uint8Array(longestUpdate)));
    one.publish(documentId, commit(2, new Uint8Array(longestUpdate + 1)));
    const [longest, tooLong] = await other.until(2);
    expect(longest?.update.length).toBe(longestUpdate);
    expect(tooLong).toEqual(commit(2, bytes()));
  },

  async 'does not carry a presence that is too long'(world, documentId) {
    const [one, two] = world.ends;
    const other = ear(two, documentId);
    await world.joined();
    one.publish(documentId, { kind: 'presence', node: 'one', update: new Uint8Array(longestUpdate + 1) });
    one.publish(documentId, commit(1));
    expect(await other.until(1)).toEqual([commit(1)]);
  },

  async 'goes on when one who hears fails'(world, documentId) {
    const [one, two] = world.ends;
    two.join(documentId, () => {
      throw new Error('planted');
    });
    const other = ear(two, documentId);
    await world.joined();
    one.publish(documentId, commit(1));
    one.publish(documentId, commit(2));
    expect(await other.until(2)).toEqual([commit(1), commit(2)]);
  },
};
