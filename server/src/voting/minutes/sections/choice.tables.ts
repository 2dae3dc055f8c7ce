import type { ChoiceRule } from '@palabre/shared/voting';
import type { Block, Cell } from '../minutes.document';
import { cell, fact, facts, figure, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { stageTables } from './stage.tables';

type Tally = Readonly<Record<string, unknown>>;

/** What a method that chooses has found, from the keys that the count file promises. */
export function choiceTables(source: Source): Block[] {
  const { tally } = source.file.result;
  return [
    ...electedOrder(source, tally),
    ...ranking(source, tally),
    ...approvals(source, tally),
    ...seats(source, tally),
    ...budget(source, tally),
    ...stageTables(source, tally),
    paragraph(source.words.recount.wholeCount, 'note'),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function electedOrder(source: Source, { electedOrder: order }: Tally): Block[] {
  if (!Array.isArray(order) || order.length === 0) return [];
  const items = (order as string[]).map((id): Block[] => [{ kind: 'paragraph', runs: [source.option(id)] }]);
  return [paragraph(source.words.elected), { kind: 'list', ordered: true, items }];
}

/** Rank, option and the figure that ranks, where the method has one. Options side by side share their rank. */
function ranking(source: Source, tally: Tally): Block[] {
  const { words, figures } = source;
  const { ranking: tiers, gauge } = tally;
  if (!Array.isArray(tiers)) return [];
  const { rank, option, total, majorityGrade } = words.terms;
  const totals = [tally.totals, tally.scores, tally.approvals].find(isRecord);
  const grades = isRecord(gauge) ? gauge : undefined;
  const columns = [{ name: rank }, { name: option }, ...(totals ? [{ name: total, figures: true }] : []), ...(grades ? [{ name: majorityGrade }] : [])];
  const rows = (tiers as string[][]).flatMap((tier, place) => {
    const before = (tiers as string[][]).slice(0, place).flat().length;
    return tier.map((id): Cell[] => [
      cell(String(before + 1)),
      cell(source.option(id)),
      ...(totals ? [figure(figures.number(said(totals[id])))] : []),
      ...(grades ? [cell(source.said(gradeName(grades[id])))] : []),
    ]);
  });
  return [table(words.captions.ranking, columns, rows)];
}

const gradeName = (gauge: unknown): string => (isRecord(gauge) ? said(gauge.name) : '');

/** Of committees: who was approved of by how many, in the order of the ballot. */
function approvals(source: Source, tally: Tally): Block[] {
  const { words, figures } = source;
  const votes = tally.approvals;
  if (!isRecord(votes) || Array.isArray(tally.ranking)) return [];
  const columns = [{ name: words.terms.option }, { name: words.terms.approvals, figures: true }];
  const rows = Object.entries(votes).map(([id, many]) => [cell(source.option(id)), figure(figures.number(said(many)))]);
  return [table(words.captions.approvals, columns, rows)];
}

/** Of lists: their votes, which their ballots say, and their seats. */
function seats(source: Source, { seats: taken }: Tally): Block[] {
  const { words, figures, file } = source;
  if (!isRecord(taken)) return [];
  const votes = new Map<string, number>();
  for (const { ballot } of file.ballots) if ('approvals' in ballot) for (const list of ballot.approvals) votes.set(list, (votes.get(list) ?? 0) + 1);
  const columns = [{ name: words.terms.option }, { name: words.terms.votes, figures: true }, { name: words.terms.seats, figures: true }];
  const rows = (file.round.terms.options ?? []).map(({ id }) => [
    cell(source.option(id)),
    figure(figures.number(votes.get(id) ?? 0)),
    figure(figures.number(said(taken[id] ?? 0))),
  ]);
  return [table(words.captions.seats, columns, rows)];
}

/** Of projects: what each costs, and whether the budget holds it. */
function budget(source: Source, { selected, totalCost }: Tally): Block[] {
  const { words, figures, file } = source;
  if (!Array.isArray(selected)) return [];
  const { option, cost, funded } = words.terms;
  const rows = (file.round.terms.options ?? []).map((one) => [
    cell(source.option(one.id)),
    figure(one.cost === undefined ? '' : figures.number(one.cost)),
    cell((selected as string[]).includes(one.id) ? words.yes : words.no),
  ]);
  const { options } = file.round.terms.rule as ChoiceRule;
  const whole = options.budget === undefined ? '' : ` / ${figures.number(said(options.budget))}`;
  return [
    table(words.captions.budget, [{ name: option }, { name: cost, figures: true }, { name: funded }], rows),
    facts([fact(words.terms.totalCost, `${figures.number(said(totalCost))}${whole}`)]),
  ];
}

/** What a count says of something, as it says it. */
function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}
