import { strToU8, zipSync } from 'fflate';

/** The oldest time a zip can hold: the same files give the same bytes, whenever they are packed. */
const always = new Date(1980, 0, 1);

/** Packs texts by their file name, in this order. A task of the worker thread: a large export would keep everybody waiting. */
export function zipTexts(texts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [strToU8(text), { mtime: always, level: 6, os: 3 }]])));
}
