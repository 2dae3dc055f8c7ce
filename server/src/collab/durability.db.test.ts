import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import { WebSocket } from 'ws';
import { CollabWorld } from './testing/collab-world';
import { aWhile, eventually } from './testing/eventually';
import { holdCommits } from './testing/hold-commits';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

const stored = async (id: string) => (await world.run((tx) => world.documents.current(tx, id))).content;
const storedText = async (id: string) => JSON.stringify(await stored(id));

describe('two people', () => {
  it('who write at once end with the same text', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    for (let turn = 0; turn < 20; turn += 1) {
      anna.type('a');
      bilal.type('b');
    }
    await eventually(() => anna.text.length === 40 && anna.text === bilal.text);
    expect(await anna.saved()).toBe(true);
    expect(await storedText(id)).toContain(anna.text);
  });

  it('who open a document at once find its first content once', async () => {
    const id = await world.document({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Une fois.' }] }] });
    const guests = ['anna', 'bilal', 'chloe', 'dario'].map((name) => world.guest(id, name));
    await Promise.all(guests.map((guest) => guest.synced()));
    expect(guests.map(({ text }) => text)).toEqual(Array(4).fill('Une fois.'));
    guests.forEach((guest) => guest.type('!'));
    await eventually(() => guests.every(({ text }) => text === 'Une fois.!!!!'));
  });

  it('on two servers lose nothing, and the log has no gap', async () => {
    const server = await world.startServer();
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    const bilal = await world.joined(id, 'bilal', server);
    for (let turn = 0; turn < 10; turn += 1) {
      anna.type('a');
      bilal.type('b');
      await Promise.all([anna.saved(), bilal.saved()]);
    }
    const text = await storedText(id);
    expect([text.match(/a(?=[ab]*")/g)?.length, text.match(/b(?=[ab]*")/g)?.length]).toEqual([10, 10]);
    const rows: { seq: string }[] = await world.run((tx) => tx.query('select seq from collab_update where document_id = $1 order by seq', [id]));
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: rows.length }, (_, index) => index + 1));
  });
});

describe('durable before visible', () => {
  it('shows nobody anything before it is committed, and then everybody', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    const release = await holdCommits(world.databaseUrl, id);
    anna.type('pas encore');
    const saved = anna.saved(10_000);
    await aWhile();
    const chloe = await world.joined(id, 'chloe');
    expect([bilal.text, chloe.text, anna.answered]).toEqual(['', '', []]);
    await release();
    expect(await saved).toBe(true);
    await eventually(() => bilal.text === 'pas encore' && chloe.text === 'pas encore');
  });

  it('gives a new server everything that was called saved, when the first one ends without a word', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    anna.type('Ce qui est enregistré le reste.');
    expect(await anna.saved()).toBe(true);
    const server = await world.startServer();
    expect((await world.joined(id, 'bilal', server)).text).toBe('Ce qui est enregistré le reste.');
  });

  it('keeps trying when the database fails, says so, and saves in the end', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    await world.run((tx) => tx.query('alter table collab_update rename to collab_update_away'));
    anna.type('patience');
    await eventually(() => anna.mode === 'stalled' && bilal.mode === 'stalled');
    expect(bilal.text).toBe('');
    await world.run((tx) => tx.query('alter table collab_update_away rename to collab_update'));
    await eventually(() => bilal.text === 'patience' && anna.mode === 'open');
    expect(await anna.saved()).toBe(true);
  });

  it('saves what waits when it is told to stop, and asks clients to come back', async () => {
    const server = await world.startServer();
    const id = await world.document();
    const anna = await world.joined(id, 'anna', server);
    anna.provider.shouldConnect = false;
    const release = await holdCommits(world.databaseUrl, id);
    anna.type('dernier mot');
    await aWhile();
    const stopped = world.stopServer(server);
    await release();
    await stopped;
    expect(await storedText(id)).toContain('dernier mot');
    await eventually(() => !anna.provider.wsconnected);
    expect(anna.closedWith).toBeUndefined();
  });

  it('does not wait for clients that do not answer', async () => {
    const server = await world.startServer();
    const id = await world.document();
    const deaf = new WebSocket(`${world.address(server)}/${id}`, [collabProtocol, 'token.anna']);
    await new Promise((resolve) => deaf.on('message', resolve));
    deaf.pause();
    const begun = performance.now();
    await world.stopServer(server);
    expect(performance.now() - begun).toBeLessThan(5_000);
    deaf.terminate();
  });

  it('serves no document that cannot be loaded, and leaves it as it is', async () => {
    const id = await world.document();
    const payload = Buffer.from('no update');
    await world.run((tx) => tx.query('update collab_update set payload = $2 where document_id = $1', [id, payload]));
    const codes: number[] = [];
    const anna = world.guest(id, 'anna');
    anna.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    await eventually(() => codes.includes(closeCode.overloaded));
    expect([anna.provider.synced, anna.closedWith]).toEqual([false, undefined]);
    const rows: { payload: Buffer }[] = await world.run((tx) => tx.query('select payload from collab_update where document_id = $1', [id]));
    expect(rows.map((row) => row.payload)).toEqual([payload]);
  });
});

describe('coming back', () => {
  it('forgives who goes on writing while the two greet each other, and loses nothing', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    anna.provider.disconnect();
    anna.type('hors ligne ');
    anna.provider.on('status', ({ status }) => status === 'connected' && anna.type('aussitôt'));
    anna.provider.connect();
    await eventually(() => bilal.text === 'hors ligne aussitôt');
    expect([await anna.saved(), anna.closedWith]).toEqual([true, undefined]);
  });
});
