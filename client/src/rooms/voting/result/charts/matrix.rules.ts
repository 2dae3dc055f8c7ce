import { box, isWide, lineHeight, mostDrawn, words, widest, wordLines, type Scene, type Shape } from './scene.rules';
import { clipped, linesOf } from './text.rules';

/** Duels of options with each other, the best option first. */
export interface Duels {
  labels: readonly string[];
  /** how many prefer the option of the row to that of the column; the diagonal means nothing */
  wins: readonly (readonly number[])[];
  /** how numbers are written, and what stands between two of them: `28 – 12` */
  number: (value: number) => string;
  /** the first of the labels is the winner's */
  won: boolean;
}

const [label, small, head] = [15, 13, 28];

/** Each option in a row and a column: in a cell how many prefer the one of the row, and below it how many the other. A duel that is won is dark and ticked. */
export function matrixScene(duels: Duels, width: number): Scene {
  const many = Math.min(duels.labels.length, mostDrawn);
  const names = duels.labels.slice(0, many).map((name, place) => `${place + 1}. ${name}`);
  const beside = isWide(width);
  const side = beside ? Math.min(widest(names, label, true) + 16, width * 0.36) : 0;
  const figures = duels.wins.flat().map((own) => `✓ ${duels.number(own)}`);
  const cell = Math.max(54, widest(figures, label, true) + 12, Math.min(96, (width - side) / many));
  const shapes: Shape[] = names.map((_, column) =>
    words(side + (column + 0.5) * cell, 16, `${column + 1}`, { size: small, fill: 'ink-2', bold: true, anchor: 'middle' }),
  );
  let y = head;
  names.forEach((name, row) => {
    const top = beside ? y : y + lineHeight(label) + 2;
    const lines = beside ? linesOf(name, label, side - 16, { most: 2, bold: true }) : [clipped(name, label, width, true)];
    shapes.push(...wordLines(0, beside ? y + (lines.length > 1 ? 20 : 28) : y + 13, lines, { bold: row === 0 && duels.won }));
    for (let column = 0; column < many; column += 1) shapes.push(...duelAt(duels, row, column, { x: side + column * cell, y: top, width: cell }));
    y = top + height + (beside ? 2 : 14);
  });
  return { width: Math.max(width, side + many * cell), height: y, shapes };
}

const height = 46;

function duelAt({ wins, number }: Duels, row: number, column: number, { x, y, width }: { x: number; y: number; width: number }): Shape[] {
  if (row === column) return [box(x + 1, y, width - 2, height, { fill: 'sunken', radius: 3 })];
  const [own, other] = [wins[row]?.[column] ?? 0, wins[column]?.[row] ?? 0];
  const isWon = own > other;
  const middle = x + width / 2;
  const on = isWon ? 'on-brand' : 'ink';
  return [
    box(x + 1.5, y + 0.5, width - 3, height - 1, { fill: isWon ? 'brand' : 'surface', edge: isWon ? 'brand' : 'line-soft', radius: 3 }),
    words(middle, y + 20, `${isWon ? '✓ ' : ''}${number(own)}`, { bold: isWon, fill: on, anchor: 'middle' }),
    words(middle, y + 37, `– ${number(other)}`, { size: small, fill: isWon ? 'on-brand' : 'ink-2', anchor: 'middle' }),
  ];
}
