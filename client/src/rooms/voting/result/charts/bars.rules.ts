import { box, isWide, lineHeight, mostDrawn, rule, widest, wordLines, words, type Scene, type Shape } from './scene.rules';
import { linesOf } from './text.rules';

/** An option with its number. */
export interface BarRow {
  label: string;
  /** below the label: what became of it */
  note?: string;
  value: number;
  /** the value as it is read */
  text: string;
  /** it has what was to be had: said by a tick and by bold letters, and then by colour */
  won: boolean;
}

const [label, small] = [15, 13];

/**
 * Bars from one line, longest where the number is highest; a number below 0 goes the other way.
 * @param of what a bar of full length stands for, where it is no number of the rows: e.g. all voters
 */
export function barsScene(all: readonly BarRow[], width: number, of = 0): Scene {
  const rows = all.slice(0, mostDrawn);
  const values = rows.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(of, ...values, least0)];
  const shapes: Shape[] = [];
  const columns = columnsOf(rows, width);
  let y = 0;
  for (const row of rows) {
    const placed = isWide(width) ? besideBar(row, y, columns) : aboveBar(row, y, width);
    shapes.push(...placed.shapes, ...bar(row, { ...placed.track, least, most }));
    y = placed.bottom;
  }
  return { width, height: Math.max(1, y), shapes };
}

/** Nothing at all is still drawn on a line of some length. */
const least0 = 1e-9;

interface Columns {
  name: number;
  bar: number;
  /** where the bar begins */
  x: number;
}

function columnsOf(rows: readonly BarRow[], width: number): Columns {
  const wanted = widest(
    rows.map((row) => titleOf(row)),
    label,
    true,
  );
  const name = Math.min(wanted + 16, width * 0.38);
  const tail = widest(
    rows.map(({ text }) => text),
    label,
    true,
  );
  return { name, x: name, bar: Math.max(60, width - name - tail - 10) };
}

interface Track {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Placed {
  shapes: Shape[];
  track: Track;
  bottom: number;
}

const titleOf = ({ label: name, won }: BarRow): string => (won ? `✓ ${name}` : name);

/** The name, the bar, the number: on one line. */
function besideBar(row: BarRow, y: number, { name, bar: length, x }: Columns): Placed {
  const lines = linesOf(titleOf(row), label, name - 16, { bold: row.won });
  const notes = row.note === undefined ? [] : linesOf(row.note, small, name - 16, { most: 2 });
  const below = y + 16 + lines.length * lineHeight(label);
  const shapes = [
    ...wordLines(0, y + 16, lines, { bold: row.won }),
    ...wordLines(0, below, notes, { size: small, fill: 'ink-2' }),
    words(x + length + 10, y + 16, row.text, { bold: true }),
  ];
  const text = lines.length * lineHeight(label) + notes.length * lineHeight(small);
  return { shapes, track: { x, y: y + 1, width: length, height: 20 }, bottom: y + Math.max(22, text) + 14 };
}

/** The name and the number on one line, and the bar below it. */
function aboveBar(row: BarRow, y: number, width: number): Placed {
  const tail = widest([row.text], label, true);
  const lines = linesOf(titleOf(row), label, width - tail - 12, { bold: row.won });
  const notes = row.note === undefined ? [] : linesOf(row.note, small, width, { most: 2 });
  const below = y + 16 + lines.length * lineHeight(label);
  const shapes = [
    ...wordLines(0, y + 16, lines, { bold: row.won }),
    words(width, y + 16, row.text, { bold: true, anchor: 'end' }),
    ...wordLines(0, below - 2, notes, { size: small, fill: 'ink-2' }),
  ];
  const top = y + 4 + lines.length * lineHeight(label) + notes.length * lineHeight(small);
  return { shapes, track: { x: 0, y: top, width, height: 14 }, bottom: top + 14 + 16 };
}

function bar({ value, won }: BarRow, { x, y, width, height, least, most }: Track & { least: number; most: number }): Shape[] {
  const at = (number: number) => x + ((number - least) / (most - least)) * width;
  const [zero, end] = [at(0), at(value)];
  const length = Math.abs(end - zero);
  return [
    box(x, y, width, height, { fill: 'sunken', radius: 3 }),
    ...(length > 0 ? [box(Math.min(zero, end), y, Math.max(2, length), height, { fill: won ? 'brand' : 'v-abstain', radius: 3 })] : []),
    ...(least < 0 ? [rule([zero, y - 3], [zero, y + height + 3], 'ink', { thick: 2 })] : []),
  ];
}
