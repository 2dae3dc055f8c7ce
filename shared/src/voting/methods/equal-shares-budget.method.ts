/** Equal shares for a budget: see `equal-shares.rules` and, for what is left over, `equal-shares-completion.rules`. */
import * as z from 'zod/mini';
import { formatFraction, fraction, reduced } from '../../kernel';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { budgetOptions, costsOfCandidates, projectParts, projectsOf } from './budget.schema';
import { countMethod } from './count.method';
import { complete, costOf, type OpenTie } from './equal-shares-completion.rules';
import type { Election } from './equal-shares-market.rules';
import { runEqualShares, type Choose, type Purchase } from './equal-shares.rules';
import { Ties, type TieBreak } from './tie.rules';

const Head = z
  .strictObject({
    method: z.literal('equal-shares-budget'),
    options: z.strictObject({
      ...budgetOptions,
      completion: z._default(z.enum(['none', 'add1']), 'none'),
      /** what `add1` adds: one, or more where one unit of money buys nothing, such as a peso */
      unit: z._default(z.int().check(z.positive(), z.maximum(1_000_000_000)), 1),
    }),
    ...projectParts,
  })
  .check(costsOfCandidates);
type Head = z.infer<typeof Head>;

/** What is counted, and the names of what the places in it stand for. */
interface Case {
  election: Election;
  projects: readonly string[];
  tieBreak: TieBreak;
}

export const equalSharesBudget = countMethod({
  head: Head,
  ballot: (head) => z.strictObject({ approvals: approvalsOf(projectsOf(head)) }),
  begin(head) {
    const projects = projectsOf(head);
    const groups = new ApprovalGroups(projects);
    return {
      add: ({ approvals }, times) => groups.add(approvals, times),
      result() {
        const { budget, completion, tieBreak } = head.options;
        const known = { election: electionOf(head, projects, groups), projects, tieBreak };
        const votes = Object.fromEntries(projects.map((project, place) => [project, groups.votes[place]]));
        return { ...decide(known, completion === 'add1'), budget, voters: groups.voters, votes };
      },
    };
  },
});

function electionOf({ costs, options }: Head, projects: readonly string[], groups: ApprovalGroups): Election {
  const { voters, votes } = groups;
  return {
    costs: projects.map((project) => BigInt(costs[project] ?? 1)),
    votes,
    groups: groups.groups(),
    supporters: groups.supporters(),
    voters,
    budget: BigInt(options.budget),
    unit: BigInt(options.unit),
    worthItsCost: options.utility === 'cost',
  };
}

function decide(known: Case, add1: boolean): Record<string, unknown> {
  const { election, projects, tieBreak } = known;
  const endings = complete(election, add1, tieBreak.kind === 'report' ? null : (round, tied) => settle(new Ties(tieBreak, projects), known, round, tied));
  const [end, ...others] = endings.ends;
  const sure = end && !endings.tooMany ? end.projects.filter((project) => others.every((other) => other.projects.includes(project))) : [];
  const same = endings.ends.every((other) => other.projects.length === sure.length);
  return end && same && !endings.tooMany ? explained(known, end.raised) : undecided(known, endings.tie, sure);
}

/** @param sure what is bought whichever way the ties fall; nothing when there are more ways than were followed */
function undecided({ election, projects, tieBreak }: Case, tie: OpenTie | null, sure: readonly number[]): Record<string, unknown> {
  const ties = new Ties(tieBreak, projects);
  const stage = `round ${tie?.round ?? 0}`;
  const tied = named(projects, tie?.tied ?? []);
  ties.settle(stage, tied);
  return { selected: named(projects, sure), totalCost: Number(costOf(election, sure)), rounds: [], ties: ties.met, undecided: { stage, tied } };
}

/** The run that counts, once more, with its rounds and the ties that were met in it; declared ties are those that make no difference. */
function explained(known: Case, raised: bigint): Record<string, unknown> {
  const { election, projects, tieBreak } = known;
  const ties = new Ties(tieBreak, projects);
  const any: Choose = (_, tied) => tied[0] as number;
  const { purchases } = runEqualShares(election, raised, tieBreak.kind === 'report' ? any : (round, tied) => settle(ties, known, round, tied), true);
  const bought = purchases.map(({ project }) => project);
  const voters = BigInt(election.voters);
  return {
    selected: named(projects, bought),
    totalCost: Number(costOf(election, bought)),
    rounds: purchases.map((purchase) => roundOf(purchase, election, projects)),
    moneyPerVoter: voters === 0n ? null : exact(election.budget + raised * election.unit * voters, voters),
    raisedBy: String(raised * election.unit),
    ties: ties.met,
  };
}

const named = (projects: readonly string[], places: readonly number[]): string[] => places.map((place) => projects[place] ?? '');

function settle(ties: Ties, { projects }: Case, round: number, tied: readonly number[]): number {
  const [first] = ties.settle(`round ${round}`, named(projects, tied)) ?? [];
  return tied.find((place) => projects[place] === first) as number;
}

/** `payment`: of each voter who has enough; `effectiveCost`: payment per utility, the least of all in its round. All are reduced. */
function roundOf({ project, payment: { num, den } }: Purchase, { costs, worthItsCost }: Election, projects: readonly string[]): Record<string, unknown> {
  const cost = costs[project] ?? 1n;
  return {
    project: projects[project],
    cost: Number(cost),
    payment: exact(num, den),
    effectiveCost: exact(num, den * (worthItsCost ? cost : 1n)),
    effectiveVotes: exact(cost * den, num),
  };
}

const exact = (num: bigint, den: bigint): string => formatFraction(reduced(fraction(num, den)));
