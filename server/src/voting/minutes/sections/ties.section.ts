import type { Block, Cell } from '../minutes.document';
import { cell, fact, facts, hash, heading, paragraph, table } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import type { Place, Settled } from '../words/minutes.words';

/** A tie as every method tells it. */
interface Tie {
  where: string;
  tied: string[];
  settledBy: Settled;
  order: string[] | null;
}

/** Every tie that was met, what settled it, and the lot where one was drawn. */
export function tiesSection(source: Source): Block[] {
  const { words, file } = source;
  const ties = (file.result.tally.ties ?? []) as Tie[];
  const { where, tied, settledBy, order } = words.terms;
  const columns = [where, tied, settledBy, order].map((name) => ({ name }));
  return [
    heading(2, words.headings.ties),
    ties.length === 0
      ? paragraph(words.noTies)
      : table(
          words.captions.ties,
          columns,
          ties.map((tie) => rowOf(source, tie)),
        ),
    ...lotOf(source),
  ];
}

function rowOf(source: Source, { where, tied, settledBy, order }: Tie): Cell[] {
  const { words } = source;
  return [cell(placeWords(source, where)), cell(source.options(tied)), cell(words.settled[settledBy]), cell(order === null ? '–' : source.options(order))];
}

const places: Readonly<Record<string, Place>> = { winner: 'winner', committee: 'committee', 'majority grade': 'grade', 'second round': 'secondRound' };

/** `seat 3`, `stage 2, exclusion`, `7 votes` in words; a place that no method of today names stays as it is. */
function placeWords({ words, figures }: Source, where: string): string {
  const known = places[where];
  if (known) return words.places[known]('');
  const [, kind, number] = /^(seat|round|stage|wins)(?: of)? (\d+)/.exec(where) ?? [];
  if (kind && number) return words.places[kind as Place](figures.number(number));
  const [, votes] = /^(\d+) votes$/.exec(where) ?? [];
  return votes ? words.places.votes(figures.number(votes)) : where;
}

function lotOf(source: Source): Block[] {
  const seed = source.events('lot')[0]?.body.seed;
  if (typeof seed !== 'string') return [];
  return [facts([fact(source.words.terms.seed, hash(seed))]), paragraph(source.words.howTheLotIsDrawn)];
}
