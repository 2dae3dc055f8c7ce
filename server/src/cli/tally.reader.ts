import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CountFileFault, openTally, tally } from '@palabre/shared/counting';

/** A file larger than this is not read whole; its ballots can stand one by one on the lines of a `.ndjson`. */
const mostCharacters = 500 * 1024 * 1024;

/**
 * Counts a file: one JSON object, or, line by line, first the object without its ballots and then one ballot a line (`.ndjson`), so that a million of them
 * are never in memory.
 * @param file a path, or `-` for standard input
 * @throws CountFileFault, or an error of the file system
 */
export async function tallyFile(file: string): Promise<Record<string, unknown>> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const lines = linesOf(input)[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = first.done ? undefined : objectIn(first.value);
  const second = head && (await lines.next());
  if (head && second && !second.done) return tallyLines(head, second.value, lines);
  return tally(head ?? (await wholeOf(first.done ? '' : first.value, lines)));
}

async function tallyLines(head: object, second: string, lines: AsyncIterator<string>): Promise<Record<string, unknown>> {
  if ('ballots' in head) throw new CountFileFault('unknown_key', 'ballots stand either in the first object or on the lines after it', ['ballots']);
  const count = openTally(head);
  let place = 0;
  for (let line: IteratorResult<string> = { value: second }; !line.done; line = await lines.next()) {
    const ballot = objectIn(line.value);
    if (!ballot) throw new CountFileFault('unreadable', `ballot ${place + 1} is no JSON object`, ['ballots', place]);
    count.add(ballot, place);
    place += 1;
  }
  return count.result();
}

/** Lines that hold something. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line;
}

/** @returns undefined where a line is not a whole object: then the file is one object over many lines */
function objectIn(line: string): object | undefined {
  if (!line.trimEnd().endsWith('}')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function wholeOf(first: string, lines: AsyncIterator<string>): Promise<unknown> {
  const parts = [first];
  let length = first.length;
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    parts.push(line.value);
    length += line.value.length;
    if (length > mostCharacters) throw new CountFileFault('unreadable', 'the file is too large to be read whole: put one ballot on a line', []);
  }
  try {
    return JSON.parse(parts.join('\n'));
  } catch (error) {
    throw new CountFileFault('unreadable', `this is no JSON: ${(error as Error).message}`, []);
  }
}
