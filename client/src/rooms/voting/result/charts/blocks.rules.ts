import { box, lineHeight, mostDrawn, widest, wordLines, words, type Scene, type Shape } from './scene.rules';
import { linesOf } from './text.rules';

/** Seats of a list, each with what stands on it. */
export interface BlockRow {
  label: string;
  /** at the end of the line of the label */
  aside: string;
  blocks: readonly string[];
}

const [label, side, gap] = [15, 32, 4];

/** A block for every seat, in as many lines as they take. */
export function blocksScene(all: readonly BlockRow[], width: number): Scene {
  const shapes: Shape[] = [];
  const perLine = Math.max(1, Math.floor((width + gap) / (side + gap)));
  let y = 0;
  for (const row of all.slice(0, mostDrawn)) {
    const won = row.blocks.length > 0;
    const lines = linesOf(row.label, label, width - widest([row.aside], label, true) - 12, { bold: won });
    shapes.push(...wordLines(0, y + 16, lines, { bold: won }), words(width, y + 16, row.aside, { bold: won, anchor: 'end' }));
    y += lines.length * lineHeight(label) + 6;
    row.blocks.forEach((text, place) => {
      const [x, top] = [(place % perLine) * (side + gap), y + Math.floor(place / perLine) * (side + gap)];
      shapes.push(
        box(x, top, side, side, { fill: 'brand', radius: 6 }),
        words(x + side / 2, top + 21, text, { size: 14, bold: true, fill: 'on-brand', anchor: 'middle' }),
      );
    });
    y += Math.ceil(row.blocks.length / perLine) * (side + gap) + 14;
  }
  return { width, height: Math.max(1, y), shapes };
}
