import type { World } from './world';

/** One moment of the story: so many days before the day it is told. */
export interface Scene {
  daysAgo: number;
  tell: (world: World) => Promise<unknown>;
}

export const before = (daysAgo: number, tell: Scene['tell']): Scene => ({ daysAgo, tell });
