import type { SaveState } from '../session/save-state.rules';

/** Somebody who writes on is not shown "saved" between two words. */
export const calmMs = 1_000;

const underWay: ReadonlySet<SaveState> = new Set(['writing', 'saving']);

/**
 * Whether the save line still shows what it showed: "saved" may come late, and everything else at once, since only "saved" claims
 * anything.
 * @param shown what it showed last
 * @param state what is true now
 */
export const isHeld = (shown: SaveState, state: SaveState): boolean => state === 'saved' && underWay.has(shown);
