import type { RoundOption, RoundResult } from '@palabre/shared/voting';
import type * as z from 'zod/mini';
import type { Chart } from './chart.shape';
import type { Voice } from './charts.words';
import { meritChart } from './merit.rules';
import { pairsChart } from './pairs.rules';
import { budgetCharts, committeeChart, seatsChart } from './shares.rules';
import { meekStages, runOffStages, scottishStages, stagesChart } from './stages.rules';
import { Approved, Committee, Funded, Graded, Meek, Paired, RunOff, Scored, Scottish, Seated, Totals } from './tally.schema';
import { totalsChart } from './totals.rules';
import { collegesChart, yesNoChart } from './yes-no.rules';

/** What is drawn. */
export interface Subject {
  result: RoundResult;
  options: readonly RoundOption[];
  /** names of grades, the worst first, where the rule has some */
  grades: readonly string[];
}

type Drawer = (subject: Subject, voice: Voice) => Chart[];

/** Reads a tally strictly, and draws nothing of one that says something else. */
const drawerOf =
  <Read>(schema: z.ZodMiniType<Read>, draw: (read: Read, subject: Subject, voice: Voice) => Chart[]): Drawer =>
  (subject, voice) => {
    const read = schema.safeParse(subject.result.tally);
    return read.success ? draw(read.data, subject, voice) : [];
  };

/** Whom a chart marks. A consultation has no winners, and its tally says who leads; several of them are a declared tie, and nobody is marked. */
const leaders = ({ tally, winners }: RoundResult): readonly string[] => {
  if (winners.length > 0) return winners;
  return Array.isArray(tally.winners) && tally.winners.length === 1 ? tally.winners.map(String) : [];
};

const votes = drawerOf(Totals, ({ totals, voters }, { result }, voice) => [
  totalsChart({ title: 'votesBy', column: 'votes', values: totals, winners: leaders(result), voters }, voice),
]);
const points = drawerOf(Totals, ({ totals }, { result }, voice) => [
  totalsChart({ title: 'points', column: 'pointsOf', values: totals, winners: leaders(result) }, voice),
]);
const approvals = drawerOf(Approved, (read, { result }, voice) => [
  totalsChart({ title: 'approvalsBy', column: 'approvals', values: read.approvals, winners: leaders(result), voters: read.voters }, voice),
]);
const scores = drawerOf(Scored, (read, { result }, voice) => {
  const more = [{ column: 'marks' as const, of: (id: string) => read.marks[id] ?? null }];
  return [totalsChart({ title: 'scores', column: 'score', values: read.scores, winners: leaders(result), more }, voice)];
});
const merits = drawerOf(Graded, (read, { grades }, voice) => [meritChart(read, grades, voice)]);
const pairs = drawerOf(Paired, (read, _, voice) => [pairsChart(read, voice)]);
const runOff = drawerOf(RunOff, (read, _, voice) => [stagesChart(runOffStages(read), voice)]);
const scottish = drawerOf(Scottish, (read, _, voice) => [stagesChart(scottishStages(read), voice)]);
const meek = drawerOf(Meek, (read, _, voice) => [stagesChart(meekStages(read), voice)]);
const seats = drawerOf(Seated, (read, _, voice) => [seatsChart(read, voice)]);
const budgets = drawerOf(Funded, (read, { options }, voice) => budgetCharts(read, options, voice));
const committees = drawerOf(Committee, (read, { result }, voice) => [committeeChart(read, result.winners, voice)]);

const drawers: Readonly<Record<string, Drawer>> = {
  plurality: votes,
  approval: approvals,
  score: scores,
  cumulative: points,
  quadratic: points,
  borda: points,
  'majority-judgment': merits,
  irv: runOff,
  schulze: pairs,
  'ranked-pairs': pairs,
  minimax: pairs,
  copeland: pairs,
  'stv-scottish': scottish,
  'stv-meek': meek,
  'approval-committee': committees,
  'sequential-phragmen': committees,
  'sequential-pav': committees,
  'equal-shares-committee': committees,
  dhondt: seats,
  'sainte-lague': seats,
  'largest-remainder': seats,
  'greedy-budget': budgets,
  'equal-shares-budget': budgets,
};

/** The charts of a result; none where its tally is not one that is known here. */
export function chartsOf(subject: Subject, voice: Voice): Chart[] {
  const { counts, colleges, participation, tally } = subject.result;
  if (counts) return [yesNoChart(counts, participation.members, voice), ...(colleges ? [collegesChart(colleges, voice)] : [])];
  const { method } = tally;
  const draw = typeof method === 'string' && Object.hasOwn(drawers, method) ? drawers[method] : undefined;
  return draw?.(subject, voice) ?? [];
}
