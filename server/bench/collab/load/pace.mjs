// Lets people act at an even rate, whether or not the server keeps up, each once a round and every round in another order.
import { setTimeout as pause } from 'node:timers/promises';

/** Numbers that look random and are the same in every run. @returns numbers from 0 to below 1 */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/**
 * @param {unknown[]} people
 * @param {number} rate of each, per second
 * @param {(person) => void} act
 * @param {{ over: boolean }} [call] stops it early
 * @returns how late we were, at the latest, in milliseconds: a load that is late itself measures nothing
 */
export async function pace(people, rate, forMs, act, call = { over: false }) {
  const order = [...people];
  const random = seeded(people.length);
  const begun = performance.now();
  const interval = 1000 / (people.length * rate);
  const acts = Math.floor(forMs / interval);
  let latest = 0;
  for (let done = 0; done < acts && !call.over;) {
    const now = performance.now();
    const due = Math.min(acts, Math.floor((now - begun) / interval) + 1);
    if (due > done) latest = Math.max(latest, now - begun - done * interval);
    for (; done < due; done += 1) {
      if (done % order.length === 0) shuffle(order, random);
      act(order[done % order.length]);
    }
    await pause(1);
  }
  return latest;
}
