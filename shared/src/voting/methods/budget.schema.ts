import * as z from 'zod/mini';
import { OptionId, OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';

const Money = z.int().check(z.positive(), z.maximum(1_000_000_000_000_000));

/** What every way of sharing out a budget takes. `budget` and costs are whole numbers of one unit of money. */
export const budgetOptions = {
  budget: Money,
  /** what a funded project is worth to whoever approves of it: what it costs, or one */
  utility: z._default(z.enum(['cost', 'cardinality']), 'cost'),
  tieBreak: TieBreakOption,
};

/** Projects and their costs; `candidates` may be left out, since the costs name them. */
export const projectParts = {
  candidates: z.optional(OptionIds),
  costs: z.record(OptionId, Money).check(
    z.refine((costs) => Object.keys(costs).length > 0, { error: 'at least one project' }),
    z.refine((costs) => Object.keys(costs).length <= 1_000, { error: 'at most a thousand projects' }),
  ),
};

interface Projects {
  candidates?: readonly string[] | undefined;
  costs: Readonly<Record<string, number>>;
}

/** Every candidate has a cost, and nothing else has. */
export const costsOfCandidates = z.refine<Projects>(
  ({ candidates, costs }) => !candidates || (candidates.length === Object.keys(costs).length && candidates.every((id) => Object.hasOwn(costs, id))),
  { path: ['costs'], error: 'a cost for each candidate, and for nothing else' },
);

/** The projects in the order in which the file lists them. */
export const projectsOf = ({ candidates, costs }: Projects): readonly string[] => candidates ?? Object.keys(costs);
