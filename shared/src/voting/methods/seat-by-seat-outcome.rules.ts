import { committeesOf, equallyGood, namesOf, type Hustings, type Outcome } from './committee.rules';
import type { Electorate } from './electorate.rules';
import { everyWay, oneWay, type Round, type SeatBySeat, type Ways } from './seat-by-seat.rules';
import { Ties } from './tie.rules';
import { Twins } from './twins.rules';

/**
 * The result of a count that goes seat by seat: one way where the rule settles ties, else every way.
 * @param begin starts the count anew
 */
export function outcomeOf(hustings: Hustings, electorate: Electorate, begin: () => SeatBySeat): Outcome {
  if (hustings.tieBreak.kind !== 'report') return outcomeByRule(hustings, begin());
  const twins = new Twins(electorate.groups, hustings.candidates.length);
  return outcomeOfWays(hustings, everyWay(begin, hustings.seats, twins), twins, begin());
}

/** Where the rule settles every tie. */
export function outcomeByRule(hustings: Hustings, count: SeatBySeat): Outcome {
  const { candidates, seats, tieBreak } = hustings;
  const ties = new Ties(tieBreak, candidates);
  const rounds = oneWay(count, seats, (seat, tied) => candidates.indexOf(ties.settle(`seat ${seat}`, namesOf(candidates, tied))?.[0] ?? ''));
  return { ...seated(hustings, rounds), ties: ties.met };
}

/**
 * Where ties are declared: they matter if the ways end with different committees. Up to the first tie all ways are one, so these are the rounds shown.
 * @param count at the start of the first of the ways
 */
export function outcomeOfWays(hustings: Hustings, { ends, tie, tooMany }: Ways, twins: Twins, count: SeatBySeat): Outcome {
  const { candidates, seats, tieBreak } = hustings;
  const rounds = oneWay(count, seats, (at) => ends[0]?.[at - 1] as number);
  const outcome = committeesOf(hustings, equallyGood(ends.map((end) => twins.slateOf(end))));
  if (outcome.tiedCommittees === '1' && !tooMany) return { ...seated(hustings, rounds), ties: [] };
  const { seat = 1, tied = [] } = tie ?? {};
  const open = { ...outcome, rounds: rounds.slice(0, seat).map((round) => explain(round, candidates, round.seat === seat)) };
  if (!tooMany) return open;
  const ties = new Ties(tieBreak, candidates);
  ties.settle(`seat ${seat}`, namesOf(candidates, tied));
  const sure = rounds.slice(0, seat - 1).map(({ taken }) => taken);
  return { ...open, tiedCommittees: null, allListed: false, sure: namesOf(candidates, sure), ties: ties.met };
}

function seated({ candidates }: Hustings, rounds: readonly Round[]): Outcome {
  const taken = rounds.map((round) => round.taken);
  const committee = candidates.filter((_, place) => taken.includes(place));
  const explained = rounds.map((round) => explain(round, candidates, false));
  return { winningCommittees: [committee], electedOrder: namesOf(candidates, taken), allListed: true, sure: committee, rounds: explained };
}

/** @param open whether a declared tie leaves the seat to several */
function explain({ seat, taken, standing }: Round, candidates: readonly string[], open: boolean): Record<string, unknown> {
  return {
    seat,
    ...(!open && { elected: candidates[taken] }),
    standing: standing.map(({ candidates: equal, measure, value }) => ({ candidates: namesOf(candidates, equal), [measure]: value })),
  };
}
