import * as z from 'zod/mini';
import { optionOf, rankingOf } from './ballots.schema';
import type { Ranking } from './profile.rules';

/** A ballot with tiers, best first; equal ranks and partial ballots are allowed. */
export const tieredBallot = ({ candidates }: { candidates: readonly string[] }): z.ZodMiniType<{ ranking: Ranking }> =>
  z.strictObject({ ranking: rankingOf(candidates) });

/** A ballot in a strict order, one option a tier: what transferable votes need, since a paper is in one pile at a time. */
export const strictBallot = ({ candidates }: { candidates: readonly string[] }): z.ZodMiniType<{ ranking: Ranking }> =>
  z.strictObject({ ranking: strictRankingOf(candidates) });

/** `[["a"], ["b"]]`: one option a tier, each at most once. */
export const strictRankingOf = (candidates: readonly string[]): z.ZodMiniType<Ranking> =>
  z
    .array(z.array(optionOf(candidates)).check(z.length(1)))
    .check(z.refine((tiers) => new Set(tiers.flat()).size === tiers.length, { error: 'each option at most once' }));
