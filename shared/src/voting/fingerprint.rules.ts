import { canonicalJson } from '../collab';
import type { RoundOption } from './round.schema';
import type { VotingRule } from './rule.schema';

/** One voter as the frozen roll knows them. */
export interface RollLine {
  personId: string;
  name: string;
  organisation: string | null;
  college: string | null;
  /** where organisations vote: how many votes this delegate has, the person who may vote in their place, and whether the votes may go several ways */
  mandate?: { votes: number; alternate: string | null; split: boolean };
}

/** What a round is about, down to the last character, before the first ballot. */
export interface RoundTerms {
  roundId: string;
  question: string;
  rule: VotingRule;
  /** SHA-256 of the frozen text, hex */
  textSha256: string;
  /** SHA-256 of `rollText`, hex */
  rollSha256: string;
  /** ISO 8601, UTC */
  opensAt: string;
  closesAt: string;
  /** absent for yes and no */
  options?: readonly RoundOption[];
  /** absent for the first call */
  call?: number;
  /** hash of the last event of the call before this one; absent for the first */
  previousHead?: string;
  /** by person: SHA-256 of each scrutineer's secret; absent where there are none */
  commitments?: Readonly<Record<string, string>>;
}

/**
 * The text whose SHA-256 is the hash of the roll.
 * @param roll in any order; it is sorted by person
 */
export const rollText = (roll: readonly RollLine[]): string => canonicalJson(roll.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)));

/** The text whose SHA-256 is the fingerprint of a round, shown on the ballot and in the result. */
export const fingerprintText = (terms: RoundTerms): string => canonicalJson(terms);

/** A round lasts at least a minute (nobody votes in less) and at most a year. In milliseconds. */
export const shortestRound = 60_000;
export const longestRound = 366 * 24 * 3_600_000;
/** And it is prepared at most a year before it opens. In milliseconds. */
export const longestNotice = 366 * 24 * 3_600_000;
