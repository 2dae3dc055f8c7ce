/**
 * Greedy: projects are taken from the first to the last, each if its cost still fits into what is left, as most cities do. With utility `cost` (the custom)
 * the order is that of their votes; with `cardinality` that of votes per unit of money: greedy utilitarian welfare of S. Rey and J. Maly, "The (Computational) Social
 * Choice Take on Indivisible Participatory Budgeting" (2023), section 3.1.1. What nobody approves of is not funded.
 */
import * as z from 'zod/mini';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { budgetOptions, costsOfCandidates, projectParts, projectsOf } from './budget.schema';
import { countMethod } from './count.method';
import { Ties } from './tie.rules';
import { tiersBy } from './tiers.rules';

/** A project when its turn came. */
interface Turn {
  project: string;
  votes: number;
  cost: number;
  taken: boolean;
  /** of the budget, after it */
  left: number;
}

export const greedyBudget = countMethod({
  head: z.strictObject({ method: z.literal('greedy-budget'), options: z.strictObject(budgetOptions), ...projectParts }).check(costsOfCandidates),
  ballot: (head) => z.strictObject({ approvals: approvalsOf(projectsOf(head)) }),
  begin(head) {
    const projects = projectsOf(head);
    const groups = new ApprovalGroups(projects);
    return {
      add: ({ approvals }, times) => groups.add(approvals, times),
      result() {
        const ties = new Ties(head.options.tieBreak, projects);
        const votes = new Map(projects.map((project, place) => [project, groups.votes[place] ?? 0]));
        const purchase = buyInOrder(tiersOf(head, votes), { votes, costs: head.costs, budget: head.options.budget }, ties);
        return { ...purchase, budget: head.options.budget, voters: groups.voters, votes: Object.fromEntries(votes), ties: ties.met };
      },
    };
  },
});

/** Projects that somebody approves of, best first. */
function tiersOf({ costs, options }: { costs: Record<string, number>; options: { utility: string } }, votes: ReadonlyMap<string, number>): string[][] {
  const approved = [...votes.keys()].filter((project) => (votes.get(project) ?? 0) > 0);
  const price = (project: string): bigint => BigInt(options.utility === 'cost' ? 1 : (costs[project] ?? 1));
  return tiersBy(approved, (a, b) => {
    const difference = BigInt(votes.get(b) ?? 0) * price(a) - BigInt(votes.get(a) ?? 0) * price(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
}

interface Purse {
  votes: ReadonlyMap<string, number>;
  costs: Readonly<Record<string, number>>;
  budget: number;
}

function buyInOrder(tiers: readonly string[][], { votes, costs, budget }: Purse, ties: Ties): Record<string, unknown> {
  const rounds: Turn[] = [];
  let left = budget;
  const costOf = (project: string): number => costs[project] ?? 0;
  const selected = () => rounds.filter(({ taken }) => taken).map(({ project }) => project);
  for (const tier of tiers) {
    const stage = `${votes.get(tier[0] ?? '')} votes`;
    const fitting = tier.filter((project) => costOf(project) <= left);
    const tied = fitting.reduce((sum, project) => sum + BigInt(costOf(project)), 0n) > BigInt(left);
    const order = tied ? ties.settle(stage, fitting) : fitting;
    if (order === null) return { selected: selected(), totalCost: budget - left, rounds, undecided: { stage, tied: fitting } };
    for (const project of [...order, ...tier.filter((one) => !fitting.includes(one))]) {
      const taken = costOf(project) <= left;
      if (taken) left -= costOf(project);
      rounds.push({ project, votes: votes.get(project) ?? 0, cost: costOf(project), taken, left });
    }
  }
  return { selected: selected(), totalCost: budget - left, rounds };
}
