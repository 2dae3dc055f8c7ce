import { canonicalJson } from '@palabre/shared/collab';
import { countRound, judgmentsIn, type CountInput } from '@palabre/shared/counting';
import { sha256Text, type Ballot, type ChainEvent, type RoundResult } from '@palabre/shared/voting';

export interface CountTask extends Pick<CountInput, 'rule' | 'options' | 'members' | 'seed'> {
  /** ballots as `BallotPages` reads them */
  pages: Uint8Array[];
  /** members by college: a map does not cross to a thread as plainly as this */
  colleges: [string, number][];
  /** of a consent round: its persons, and what its chain says of objections */
  circle?: { roundId: string; persons: string[]; chain: Pick<ChainEvent, 'kind' | 'body'>[] };
}

export interface Counted {
  /** over the ballots, in the order in which an export holds them */
  ballotsSha256: string;
  result: RoundResult;
}

interface Line {
  /** where the ballot bears a name */
  personId: string;
  ballot: Ballot;
  college: string | null;
  /** how often it counts, where it carries the votes of a mandate */
  times?: number;
}

/** Counts a round in a thread of its own: a hundred thousand ballots keep nobody waiting. */
export function countBallots({ pages, colleges, circle, ...input }: CountTask): Counted {
  const decoder = new TextDecoder();
  const ballots = pages.flatMap((page) =>
    decoder
      .decode(page)
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  );
  const secret = input.rule.secrecy === 'secret';
  // A named ballot stands in an export without its college and its votes, which the roll says; canonical JSON leaves null out.
  const held = secret ? ballots : ballots.map((named) => ({ ...named, college: null, times: null }));
  const asked = circle && { circle: { persons: circle.persons, judgments: judgmentsIn(circle.chain, circle.roundId, ballots) } };
  return { ballotsSha256: sha256Text(canonicalJson(held)), result: countRound({ ...input, ...asked, collegeMembers: new Map(colleges), ballots }) };
}
