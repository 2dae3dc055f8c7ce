// All are measured in turns, A B C D A B C D, so that whatever else the machine does falls on all of them alike.
import { withCrowd } from '../load/load.mjs';

/**
 * @param {import('../servers/contestants.mjs').Contestant[]} those
 * @param {number} rounds
 * @param {(running, tell, contestant) => Promise<object>} measure is given a server that was just started and a crowd that has gone nowhere yet
 * @returns {Promise<Map<string, object[]>>} the results of each, by name
 */
export async function inTurns(those, rounds, measure) {
  const results = new Map(those.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of those) {
      const running = await contestant.start();
      try {
        results.get(contestant.name).push(await withCrowd((tell) => measure(running, tell, contestant)));
      } finally {
        await running.stop();
      }
    }
  }
  return results;
}

/** @param of takes a figure out of one result */
export function median(results, of) {
  const sorted = results.map(of).toSorted((a, b) => a - b);
  if (!sorted.length) return Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

const missing = '–';
export const figure = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : missing);
export const percent = (value) => (Number.isFinite(value) ? `${(value * 100).toFixed(2)} %` : missing);

/** A function that takes one figure out of a result: `pick.p99`. */
export const pick = { share: (r) => r.share, p50: (r) => r.p50, p99: (r) => r.p99, rate: (r) => r.passing / r.seconds, ms: (r) => r.ms };

/** A ratio or figure beside what it must reach: "0.84 (<= 1.0 yes)". */
export function against(value, limit, { digits = 2, atLeast = false, unit = '' } = {}) {
  const met = atLeast ? value >= limit : value <= limit;
  const shown = `${figure(value, digits)}${unit}`;
  return `${shown} (${atLeast ? '>=' : '<='} ${limit}${unit}: ${Number.isFinite(value) ? (met ? 'yes' : 'NO') : missing})`;
}

/** What everybody used, in shares of a core, how late the load was at worst, and how many connections were closed by the server. */
export const coresHeader = ['server', 'database', 'load', 'late ms', 'closed'];
export const coresOf = (of, name) => [
  ...['server', 'database', 'load'].map((who) =>
    figure(
      of(name, ({ cpu, seconds }) => cpu[who] / (seconds * 1000)),
      2,
    ),
  ),
  figure(of(name, ({ late }) => late)),
  figure(of(name, ({ closed }) => closed.length)),
];
