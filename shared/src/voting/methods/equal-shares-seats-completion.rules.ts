/**
 * Completion `add1` for a committee: the voters share the money of one seat more, all is computed from zero, and again, until every seat is filled; a run ends with
 * its last seat, as in abcvoting (M. Lackner, P. Regner and B. Krenn, JOSS 2023, "increment"). What it ends with need not have extended justified representation: that is promised of
 * complete runs. Runs that would be like the last one are left out: the market says how much more money changes anything.
 */
import { namesOf, type Hustings, type Outcome } from './committee.rules';
import type { Electorate } from './electorate.rules';
import { EqualSharesCount } from './equal-shares-seats.rules';
import { outcomeByRule, outcomeOfWays } from './seat-by-seat-outcome.rules';
import { everyWay, keyOf, oneWay, type Ways } from './seat-by-seat.rules';
import { Ties } from './tie.rules';
import { Twins } from './twins.rules';

export function outcomeWithMoreMoney(hustings: Hustings, electorate: Electorate): Outcome {
  return hustings.tieBreak.kind === 'report' ? declared(hustings, electorate) : settled(hustings, electorate);
}

function settled(hustings: Hustings, electorate: Electorate): Outcome {
  const { candidates, seats, tieBreak } = hustings;
  const fillable = fillableOf(electorate, seats);
  const ties = new Ties(tieBreak, candidates);
  const first = (_: number, tied: readonly number[]): number => candidates.indexOf(ties.settle('', namesOf(candidates, tied))?.[0] ?? '');
  for (let raised = 0n; ;) {
    const count = new EqualSharesCount(electorate, { seats, raised, whenSpent: 'raise' });
    const filled = oneWay(count, seats, first).length;
    if (filled === fillable || count.lasts === null) return withMoney(outcomeByRule(hustings, countWith(electorate, seats, raised)), seats, raised);
    raised += count.lasts + 1n;
  }
}

/** Ties may fall one way in one run and another way in the next: whoever has all seats filled has won, and the others get more money. */
function declared(hustings: Hustings, electorate: Electorate): Outcome {
  const { candidates, seats } = hustings;
  const fillable = fillableOf(electorate, seats);
  const twins = new Twins(electorate.groups, candidates.length);
  const found = new Map<string, readonly number[]>();
  let first: { raised: bigint; ways: Ways } | undefined;
  let tooMany = false;
  for (let raised = 0n; ;) {
    const counts: EqualSharesCount[] = [];
    const begin = (): EqualSharesCount => counts[counts.push(new EqualSharesCount(electorate, { seats, raised, whenSpent: 'raise' })) - 1] as EqualSharesCount;
    const ways = everyWay(begin, seats, twins);
    const filled = ways.ends.filter((end) => end.length === fillable);
    for (const end of filled) if (!found.has(keyOf(end))) found.set(keyOf(end), end);
    tooMany ||= ways.tooMany;
    if (filled.length > 0) first ??= { raised, ways };
    const lasts = leastOf(counts);
    if (filled.length === ways.ends.length || lasts === null || tooMany) {
      const shown = first ?? { raised, ways };
      const all = { ...shown.ways, ends: found.size > 0 ? [...found.values()] : ways.ends, tooMany };
      return withMoney(outcomeOfWays(hustings, all, twins, countWith(electorate, seats, shown.raised)), seats, shown.raised);
    }
    raised += lasts + 1n;
  }
}

/** Money fills no seat with somebody whom nobody approves of. */
const fillableOf = ({ votes }: Electorate, seats: number): number => Math.min(seats, votes.filter((own) => own > 0).length);

const countWith = (electorate: Electorate, seats: number, raised: bigint): EqualSharesCount =>
  new EqualSharesCount(electorate, { seats, raised, whenSpent: 'stop' });

const withMoney = (outcome: Outcome, seats: number, raised: bigint): Outcome => ({ ...outcome, moneyForSeats: String(BigInt(seats) + raised) });

function leastOf(counts: readonly EqualSharesCount[]): bigint | null {
  return counts.reduce<bigint | null>((least, { lasts }) => (lasts !== null && (least === null || lasts < least) ? lasts : least), null);
}
