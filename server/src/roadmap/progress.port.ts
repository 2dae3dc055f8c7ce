import type { Progress } from '@palabre/shared/roadmap';
import type { Tx } from '../platform/database';

/** Token of the port. */
export const PROGRESS = Symbol('progress of actions');

/**
 * What has come of actions and themes, asked of whoever works on them. Ids that are left out of an answer have come to
 * nothing yet. The id of a theme is the id of its actions up to the last dot.
 */
export interface ProgressSource {
  ofActions(tx: Tx, actionIds: readonly string[]): Promise<Map<string, Progress>>;
  /** a proposal that works on several actions of a theme counts once */
  ofThemes(tx: Tx, themeIds: readonly string[]): Promise<Map<string, Progress>>;
}
