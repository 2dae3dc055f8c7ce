import type { SaveState } from '../session/save-state.rules';

/** What a screen reader was told last of the save line. */
export type Told = 'nothing' | 'well' | SaveState;

const quiet: ReadonlySet<SaveState> = new Set(['loading', 'writing', 'saving', 'renewed']);

/** A failure that ends sooner is not worth a sentence. */
export const failureMs = 2_000;

/** The save line for the ear: whether the network or the server is away is one failure. */
export const heard = (state: SaveState): SaveState => (state === 'reconnecting' ? 'offline' : state);

/**
 * What a screen reader is told of a change of the save line: arrival once, then only failures and recovery. Somebody who
 * writes is not interrupted by "saving" and "saved", and nothing is well before all is saved.
 * @param told what it was told last
 * @param state what there is to be heard now, as `heard` gives it
 * @returns what to tell; undefined for nothing
 */
export function toTell(told: Told, state: SaveState): 'loaded' | 'recovered' | 'failure' | undefined {
  if (quiet.has(state)) return undefined;
  if (state !== 'saved') return told === state ? undefined : 'failure';
  if (told === 'nothing') return 'loaded';
  return told === 'well' ? undefined : 'recovered';
}
