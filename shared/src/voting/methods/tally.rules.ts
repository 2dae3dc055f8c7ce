import { CountFileFault } from './count-file.fault';
import type { OpenCount } from './count.method';
import { methodTable } from './method-table';

/**
 * Begins the count of a file whose ballots come one by one.
 * @param head the file without its ballots: `method`, `options` and what the method needs
 * @throws CountFileFault
 */
export function openTally(head: unknown): OpenCount {
  const { method } = asObject(head);
  const known = typeof method === 'string' && Object.hasOwn(methodTable, method) ? methodTable[method] : undefined;
  if (known) return withMethod(known.open(head), String(method));
  if (method === undefined) throw new CountFileFault('missing', 'this is missing', ['method']);
  throw new CountFileFault('unknown_method', `${JSON.stringify(method)} is none of ${Object.keys(methodTable).join(', ')}`, ['method']);
}

/**
 * Counts a whole file.
 * @param file as JSON has it
 * @returns `method`, and the result of that method
 * @throws CountFileFault for the first thing in it that is wrong
 */
export function tally(file: unknown): Record<string, unknown> {
  const { ballots, ...head } = asObject(file);
  const count = openTally(head);
  if (ballots !== undefined && !Array.isArray(ballots)) throw new CountFileFault('invalid', 'ballots are a list', ['ballots']);
  ballots?.forEach((ballot: unknown, place) => count.add(ballot, place));
  return count.result();
}

function asObject(input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new CountFileFault('unreadable', 'a count file is one JSON object', []);
  return input as Record<string, unknown>;
}

const withMethod = (count: OpenCount, method: string): OpenCount => ({
  add: (ballot, place) => count.add(ballot, place),
  result: () => ({ method, ...count.result() }),
});
