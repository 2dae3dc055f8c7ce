import { diffArrays } from 'diff';

/** Something that is compared as one. */
export interface Keyed {
  /** equal where nothing changed */
  key: string;
}

/** A run of what stayed, came or went. */
export interface Run<Entry> {
  value: Entry[];
  added?: boolean;
  removed?: boolean;
}

/**
 * Two lists side by side.
 * @param mostEdits so many that came or went are looked for: the time that takes grows with their square, and a phone waits for it
 * @returns the entries of both, in order, with as few changes as there can be; where these are too many, all old ones went and all new ones came
 */
export function editsOf<Entry extends Keyed>(before: Entry[], after: Entry[], mostEdits: number): Run<Entry>[] {
  const runs = diffArrays(before, after, { comparator: (a, b) => a.key === b.key, maxEditLength: mostEdits });
  const rewritten = [
    { value: before, removed: true },
    { value: after, added: true },
  ];
  return runs ?? rewritten;
}
