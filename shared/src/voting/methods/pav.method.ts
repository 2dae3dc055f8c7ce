/**
 * Proportional approval, exactly: the committee with the highest score, where a voter who approves of r of its members counts 1 + 1/2 + ... + 1/r. T. N. Thiele, "Om
 * Flerfoldsvalg" (1895); H. Aziz and others, "Justified representation in approval-based committee voting", Social Choice and Welfare 48 (2017): it satisfies
 * extended justified representation. To find it is hard for many candidates, so it is refused there: `sequential-pav` counts any number.
 */
import * as z from 'zod/mini';
import { formatFraction } from '../../kernel';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { committeesOf, figuresOf, mostListed, type EquallyGood, type Hustings, type Outcome } from './committee.rules';
import { committeeOptions, enoughCandidates } from './committee.schema';
import { byPlaces, choose } from './committee-slates.rules';
import { countMethod } from './count.method';
import { CountFileFault } from './count-file.fault';
import { Electorate } from './electorate.rules';
import { OptionIds } from './options.schema';
import { PavSearch } from './pav.rules';
import { Ties } from './tie.rules';

/** How many committees there may be to choose from, e.g. for 11 seats and 22 candidates 705,432: the most ballots, all of them different, take minutes. */
const mostCommittees = 1_000_000n;

export const pav = countMethod({
  head: z.strictObject({ method: z.literal('pav'), options: z.strictObject(committeeOptions), candidates: OptionIds }).check(enoughCandidates),
  ballot: ({ candidates }) => z.strictObject({ approvals: approvalsOf(candidates) }),
  begin({ candidates, options }) {
    const hustings: Hustings = { candidates, ...options };
    checkSize(hustings);
    const groups = new ApprovalGroups(candidates);
    return {
      add: ({ approvals }, times) => groups.add(approvals, times),
      result() {
        const outcome = outcomeOf(hustings, new Electorate(groups));
        return { ...outcome, ...figuresOf(hustings, groups, outcome.winningCommittees) };
      },
    };
  },
});

function checkSize({ candidates, seats }: Hustings): void {
  const many = choose(candidates.length, seats);
  if (many <= mostCommittees) return;
  const sentence = `${seats} of ${candidates.length} candidates are ${many} committees, and no more than ${mostCommittees} are compared exactly: count with sequential-pav`;
  throw new CountFileFault('invalid', sentence, ['candidates']);
}

function outcomeOf(hustings: Hustings, electorate: Electorate): Outcome {
  const { candidates, seats, tieBreak } = hustings;
  const order = new Ties(tieBreak, candidates).settle('', candidates);
  const search = new PavSearch(electorate, seats, { rank: order && candidates.map((id) => order.indexOf(id)), most: mostListed });
  const { committees, first, many, memberships, score } = search.run();
  const places = [...memberships.keys()];
  const good: EquallyGood = {
    many: BigInt(many),
    sure: places.filter((place) => memberships[place] === many),
    contested: places.filter((place) => (memberships[place] ?? 0) > 0 && memberships[place] !== many),
    list: () => committees.toSorted(byPlaces),
    first: () => first,
  };
  return { ...committeesOf(hustings, good), score: formatFraction(score) };
}
