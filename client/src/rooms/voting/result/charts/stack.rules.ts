import { box, lineHeight, mostDrawn, rule, widest, wordLines, words, type Ink, type Scene, type Shape } from './scene.rules';
import { clipped, linesOf, widthOf } from './text.rules';

/** A part of a whole. */
export interface Part {
  value: number;
  fill: Ink;
  /** of the text on it */
  on: Ink;
  /** on the part, where there is room */
  inside: string;
  /** below the bar, with a sample of the colour; null where others say it */
  legend: string | null;
}
export interface StackRow {
  label: string;
  /** at the end of the line of the label */
  aside: string;
  parts: readonly Part[];
  /** in the place of parts that are not to be known */
  hidden?: string;
}

const [label, small, thick] = [15, 14, 30];

/**
 * Bars that are cut into the parts of one whole each, in the order in which they come.
 * @param mark a share of the whole at which every bar has a line, with its name
 */
export function stackScene(all: readonly StackRow[], width: number, mark?: { share: number; text: string }): Scene {
  const shapes: Shape[] = [];
  let y = 0;
  if (mark) {
    shapes.push(words(width * mark.share, 13, clipped(mark.text, small, width), { size: small, fill: 'ink-2', anchor: 'middle' }));
    y = 24;
  }
  for (const row of all.slice(0, mostDrawn)) {
    const placed = rowAt(row, y, width, mark?.share);
    shapes.push(...placed.shapes);
    y = placed.bottom;
  }
  return { width, height: Math.max(1, y), shapes };
}

function rowAt(row: StackRow, y: number, width: number, share: number | undefined): { shapes: Shape[]; bottom: number } {
  const aside = widest([row.aside], small);
  // what is said beside the label goes below it where both have no room on one line
  const isBeside = aside <= width * 0.45;
  const lines = linesOf(row.label, label, isBeside ? width - aside - 12 : width, { bold: true });
  const asides = isBeside ? [row.aside] : linesOf(row.aside, small, width, { most: 2 });
  const below = y + 16 + lines.length * lineHeight(label);
  const top = y + 5 + lines.length * lineHeight(label) + (isBeside ? 0 : asides.length * lineHeight(small));
  const hidden = row.hidden === undefined ? null : hiddenAt(row.hidden, top, width);
  const legend = hidden ?? legendAt(row.parts, top + thick + 18, width);
  return {
    shapes: [
      ...wordLines(0, y + 16, lines, { bold: true }),
      ...wordLines(isBeside ? width : 0, isBeside ? y + 16 : below, asides, { size: small, fill: 'ink-2', anchor: isBeside ? 'end' : 'start' }),
      ...(hidden ? [] : partsAt(row.parts, top, width)),
      ...(share === undefined || hidden ? [] : markAt(width * share, top)),
      ...legend.shapes,
    ],
    bottom: legend.bottom + 20,
  };
}

/** A dark line on a light one: it is seen on every part. */
const markAt = (x: number, top: number): Shape[] => [
  rule([x, top - 4], [x, top + thick + 4], 'surface', { thick: 5 }),
  rule([x, top - 4], [x, top + thick + 4], 'ink', { thick: 2 }),
];

function hiddenAt(text: string, top: number, width: number): { shapes: Shape[]; bottom: number } {
  const lines = linesOf(text, small, width - 20, { most: 6 });
  const height = Math.max(thick, lines.length * lineHeight(small) + 12);
  const edge = box(0.5, top + 0.5, width - 1, height - 1, { fill: null, edge: 'line', dashed: true, radius: 3 });
  return { shapes: [edge, ...wordLines(10, top + 20, lines, { size: small, fill: 'ink-2' })], bottom: top + height };
}

function partsAt(parts: readonly Part[], top: number, width: number): Shape[] {
  const shown = parts.filter(({ value }) => value > 0);
  const sum = shown.reduce((all, { value }) => all + value, 0);
  if (sum === 0) return [box(0.5, top + 0.5, width - 1, thick - 1, { fill: 'sunken', edge: 'line-soft', radius: 3 })];
  let x = 0;
  return shown.flatMap(({ value, fill, on, inside }, place) => {
    const whole = (value / sum) * width;
    const own = Math.max(1, whole - (place < shown.length - 1 ? 2 : 0));
    const shapes: Shape[] = [box(x + 0.5, top + 0.5, own - 1, thick - 1, { fill, edge: 'ink-2', radius: 2 })];
    if (widthOf(inside, small, true) <= own - 8) shapes.push(words(x + own / 2, top + 20, inside, { size: small, fill: on, bold: true, anchor: 'middle' }));
    x += whole;
    return shapes;
  });
}

/** Samples of the colours with their words, on as many lines as they take. */
function legendAt(parts: readonly Part[], first: number, width: number): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, first];
  for (const { legend, fill } of parts) {
    if (legend === null) continue;
    const text = clipped(legend, small, width - 20);
    const own = 19 + widthOf(text, small);
    if (x > 0 && x + own > width) [x, y] = [0, y + 22];
    shapes.push(box(x + 0.5, y - 11 + 0.5, 12, 12, { fill, edge: 'ink-2', radius: 2 }), words(x + 19, y, text, { size: small }));
    x += own + 14;
  }
  return { shapes, bottom: shapes.length > 0 ? y + 2 : first - 18 };
}
