import type { Block } from '../minutes.document';
import { cell, figure, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';

/** As many stages as stand side by side on a sheet. */
const widest = 5;

type Votes = Readonly<Record<string, string | number>>;

/** The votes of each option at each stage of a count that has stages, a few stages to a table. */
export function stageTables(source: Source, { stages, rounds }: Readonly<Record<string, unknown>>): Block[] {
  const votes = votesIn(stages ?? rounds);
  const tables: Block[] = [];
  for (let first = 0; first < votes.length; first += widest) tables.push(stageTable(source, votes, first));
  return tables;
}

/** Rounds that tell something else than votes (purchases, seats) are left to the whole count. */
function votesIn(stages: unknown): Votes[] {
  if (!Array.isArray(stages)) return [];
  const votes = (stages as readonly { votes?: unknown }[]).map((stage) => stage.votes);
  return votes.every((one) => typeof one === 'object' && one !== null) ? (votes as Votes[]) : [];
}

function stageTable(source: Source, votes: readonly Votes[], first: number): Block {
  const { words, figures, file } = source;
  const shown = votes.slice(first, first + widest);
  const columns = [{ name: words.terms.option }, ...shown.map((_, place) => ({ name: `${words.terms.stage} ${first + place + 1}`, figures: true }))];
  const rows = (file.round.terms.options ?? []).map(({ id }) => [
    cell(source.option(id)),
    ...shown.map((stage) => figure(stage[id] === undefined ? '–' : figures.number(stage[id]))),
  ]);
  return table(words.stagesCaption(String(first + 1), String(first + shown.length)), columns, rows);
}
