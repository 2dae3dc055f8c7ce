import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Hint } from '@palabre/shared/live';
import { Live, type LiveSocket } from './live';

/** A wire in memory, with what was sent on it and the hands to cut it. */
class Wire implements LiveSocket {
  readonly sent: string[] = [];
  private readonly listeners = new Map<string, (hint: Hint) => void>();

  emit(event: string, topic: string): void {
    this.sent.push(`${event} ${topic}`);
  }
  on(event: string, listener: (hint: Hint) => void): void {
    this.listeners.set(event, listener);
  }
  disconnect(): void {
    this.sent.push('disconnect');
    this.receive('disconnect');
  }
  connect(): void {
    this.sent.push('connect');
    this.receive('connect');
  }
  receive(event: string, ...topics: string[]): void {
    this.listeners.get(event)?.({ kind: 'test.happened', topics, subject: { kind: 'test', id: '1' } });
  }
}

let wire: Wire;
let live: Live;
let connections: number;
let asked: string[];
let waiting: (() => void)[];

const settle = () => new Promise((resolve) => setTimeout(resolve));
const pass = () => waiting.splice(0).forEach((task) => task());

beforeEach(() => {
  wire = new Wire();
  connections = 0;
  asked = [];
  waiting = [];
  live = new Live({
    connect: async () => ((connections += 1), wire),
    invalidate: (key) => asked.push(key.join('/')),
    later: (task) => waiting.push(task),
  });
});

describe('live', () => {
  it('opens no socket before something is watched, then exactly one', async () => {
    await settle();
    expect(connections).toBe(0);
    live.watch('group:1', [['groups', 1]]);
    live.watch('group:2', [['groups', 2]]);
    await settle();
    expect(connections).toBe(1);
  });

  it('watches a topic once however many components do, and unwatches with the last', async () => {
    const ends = [live.watch('group:1', [['a']]), live.watch('group:1', [['b']])];
    await settle();
    wire.receive('connect');
    ends.push(live.watch('group:1', [['c']]));
    expect(wire.sent).toEqual(['watch group:1']);
    ends.forEach((end) => end());
    expect(wire.sent).toEqual(['watch group:1', 'unwatch group:1']);
  });

  it('gathers a burst of hints into one request per query', async () => {
    live.watch('group:1', [
      ['groups', 1],
      ['feed', 1],
    ]);
    live.watch('group:2', [['groups', 2]]);
    await settle();
    wire.receive('connect');
    pass();
    asked = [];
    wire.receive('hint', 'group:1');
    wire.receive('hint', 'group:1', 'group:9');
    expect(asked).toEqual([]);
    expect(waiting).toHaveLength(1);
    pass();
    expect(asked).toEqual(['groups/1', 'feed/1']);
    wire.receive('hint', 'group:2');
    pass();
    expect(asked).toEqual(['groups/1', 'feed/1', 'groups/2']);
  });

  it('watches again and asks everything again after a lost connection', async () => {
    live.watch('group:1', [['groups', 1]]);
    live.watch('group:2', [['groups', 2]])();
    await settle();
    wire.receive('connect');
    pass();
    expect(asked).toEqual(['groups/1']);
    wire.receive('disconnect');
    live.watch('group:3', [['groups', 3]]);
    expect(live.status()).toBe('disconnected');
    wire.receive('connect');
    expect(wire.sent).toEqual(['watch group:1', 'watch group:1', 'watch group:3']);
    pass();
    expect(asked).toEqual(['groups/1', 'groups/1', 'groups/3']);
  });

  it('opens again for whoever is signed in now, and asks everything again', async () => {
    live.watch('person:1', [['me']]);
    await settle();
    wire.receive('connect');
    pass();
    live.reconnect();
    expect(wire.sent).toEqual(['watch person:1', 'disconnect', 'connect', 'watch person:1']);
    pass();
    expect(asked).toEqual(['me', 'me']);
  });

  it('asks everything again when the server says that hints may have been missed', async () => {
    live.watch('group:1', [['groups', 1]]);
    await settle();
    wire.receive('missed');
    pass();
    expect(asked).toEqual(['groups/1']);
  });

  it('tries again with the next watch when the socket could not be loaded', async () => {
    let attempts = 0;
    const unlucky = new Live({ connect: () => Promise.reject(new Error(`attempt ${(attempts += 1)}`)), invalidate: () => undefined, later: () => undefined });
    unlucky.watch('a', []);
    await settle();
    unlucky.watch('b', []);
    await settle();
    expect(attempts).toBe(2);
  });
});
