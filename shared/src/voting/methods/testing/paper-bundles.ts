import { tally } from '../tally.rules';
import type { RankedBallot } from './ranked-file';

/** `"45ab 6ac 3"`: 45 papers for a then b, six for a then c, three that are blank. Candidates are letters. */
export const bundlesOf = (text: string): RankedBallot[] =>
  text
    .trim()
    .split(/\s+/)
    .map((bundle) => ({ count: Number.parseInt(bundle, 10), ranking: [...bundle.replace(/^\d+/, '')].map((letter) => [letter]) }));

/** Counts such papers. @param candidates letters in the order of the list */
export const countOf = (method: string, candidates: string, papers: string | readonly RankedBallot[], options: object): Record<string, unknown> =>
  tally({ method, options, candidates: [...candidates], ballots: typeof papers === 'string' ? bundlesOf(papers) : papers });
