import type { Tx } from '../../platform/database';
import type { VersionHead } from '../version.entity';

/** Token of the port. */
export const VERSION_NEWS = Symbol('versions that nobody asked for');

/** Whoever the texts belong to hears of versions that the engine keeps by itself, in the transaction in which it does. */
export interface VersionNews {
  /** An automatic version, or one from before most of a text went: `createdBy` is then who deleted it. */
  kept(tx: Tx, version: VersionHead): Promise<void>;
}
