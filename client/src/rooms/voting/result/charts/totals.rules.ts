import { barsScene, type BarRow } from './bars.rules';
import type { Cell, Chart } from './chart.shape';
import type { ChartSentence, Voice } from './charts.words';
import { valueOf } from './tally.schema';

/** One number for each option. */
export interface Totals {
  title: ChartSentence;
  /** the head of the column of names; `option` where absent */
  names?: ChartSentence;
  /** the head of the column of numbers */
  column: ChartSentence;
  values: Readonly<Record<string, number | string | null>>;
  winners: readonly string[];
  /** the head of the column that says who they are; `wins` where absent */
  won?: ChartSentence;
  /** how many could have given one, where a share of them says something */
  voters?: number;
  /** further columns of the table */
  more?: readonly { column: ChartSentence; of: (id: string) => Cell }[];
  /** below the name of an option */
  note?: (id: string) => string | undefined;
}

/** Bars for the options, the highest number first. */
export function totalsChart({ title, names = 'option', column, values, winners, won = 'wins', voters, more = [], note }: Totals, voice: Voice): Chart {
  const { say, name, number, percent } = voice;
  const ids = Object.keys(values).toSorted((a, b) => valueOf(values[b] ?? null) - valueOf(values[a] ?? null));
  const shareOf = (id: string) => (voters ? percent(valueOf(values[id] ?? null) / voters) : null);
  const rows = ids.map((id): BarRow => {
    const value = values[id] ?? null;
    const share = shareOf(id);
    const text = value === null ? say('none') : `${number(valueOf(value))}${share === null ? '' : ` (${share})`}`;
    const below = note?.(id);
    return { label: name(id), value: valueOf(value), text, won: winners.includes(id), ...(below !== undefined && { note: below }) };
  });
  // what is no whole number stands beside it as it is: exact
  const exact = ids.some((id) => typeof values[id] === 'string' && !Number.isInteger(valueOf(values[id])));
  return {
    title: say(title),
    table: {
      columns: [say(names), say(column), ...(exact ? [say('value')] : []), ...(voters ? [say('share')] : []), ...more.map((one) => say(one.column)), say(won)],
      rows: ids.map((id) => [
        name(id),
        values[id] === null ? null : valueOf(values[id] ?? null),
        ...(exact ? [values[id] ?? null] : []),
        ...(voters ? [shareOf(id)] : []),
        ...more.map(({ of }) => of(id)),
        winners.includes(id) ? say('yesCell') : null,
      ]),
    },
    draw: (width) => barsScene(rows, width, voters),
  };
}
