import { describe, expect, it } from '@jest/globals';
import { CastQueue, type Outcome } from './cast-queue';

/** A queue whose work waits until it is let go. */
function held(work: (requests: number[]) => Outcome<string>[]) {
  const turns: number[][] = [];
  let release: (() => void)[] = [];
  const queue = new CastQueue<number, string>(async (_, requests) => {
    turns.push(requests);
    await new Promise<void>((resolve) => release.push(resolve));
    return work(requests);
  });
  const letGo = async () => {
    const now = release;
    release = [];
    for (const one of now) one();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, turns, letGo };
}

describe('what comes while a round is busy', () => {
  it('is done together, and each is answered with its own', async () => {
    const { queue, turns, letGo } = held((requests) => requests.map((request) => (request === 3 ? { refusal: new Error('three') } : { answer: `${request}` })));
    const answers = Promise.allSettled([1, 2, 3, 4].map((request) => queue.ask('round', request)));
    await letGo();
    await letGo();
    expect(turns).toEqual([[1], [2, 3, 4]]);
    expect((await answers).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual(['1', '2', 'three', '4']);
  });

  it('waits for its own round and for no other', async () => {
    const { queue, turns, letGo } = held((requests) => requests.map((request) => ({ answer: `${request}` })));
    const answers = [queue.ask('one', 1), queue.ask('other', 2)];
    expect(turns).toEqual([[1], [2]]);
    await letGo();
    expect(await Promise.all(answers)).toEqual(['1', '2']);
  });

  it('is put back in line where its turn has not come', async () => {
    const { queue, turns, letGo } = held((requests) =>
      requests.map((request) => (requests.length > 1 && request === 2 ? { again: true as const } : { answer: `${request}` })),
    );
    const first = queue.ask('round', 0);
    const answers = [1, 2].map((request) => queue.ask('round', request));
    for (let times = 0; times < 3; times += 1) await letGo();
    expect(await Promise.all([first, ...answers])).toEqual(['0', '1', '2']);
    expect(turns).toEqual([[0], [1, 2], [2]]);
  });

  it('fails together when the whole fails, and the next is served', async () => {
    let fails = true;
    const queue = new CastQueue<number, string>(async (_, requests) => {
      if (fails) throw new Error('no database');
      return requests.map((request) => ({ answer: `${request}` }));
    });
    await expect(queue.ask('round', 1)).rejects.toThrow('no database');
    fails = false;
    expect(await queue.ask('round', 2)).toBe('2');
  });
});
