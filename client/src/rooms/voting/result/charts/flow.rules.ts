import { box, isWide, lineHeight, ribbon, rule, widest, wordLines, words, type Scene, type Shape } from './scene.rules';
import { clipped, linesOf } from './text.rules';

/** Where an option is at a stage. */
export interface FlowEntry {
  label: string;
  value: number;
  /** the value as it is read */
  text: string;
  /** more than at the stage before */
  gained: number;
  /** less than at the stage before: it went on to others */
  lost: number;
  /** how `gained` is read; null where nothing was */
  gain: string | null;
  state: 'in' | 'elected' | 'excluded' | 'gone' | 'rest';
  /** what happened to it at this stage, in words */
  note: string | null;
}
export interface FlowStage {
  title: string;
  /** what opened it, or null */
  told: string | null;
  /** the same options in the same order at every stage */
  entries: readonly FlowEntry[];
  quota: { value: number; text: string } | null;
}

const small = 13;

/** Stages of a count: side by side where there is room, with the votes that move between them; else one below the other. */
export const flowScene = (stages: readonly FlowStage[], width: number): Scene => (isWide(width) ? columnsScene(stages, width) : listScene(stages, width));

const longestOf = (stages: readonly FlowStage[]): number =>
  Math.max(1e-9, ...stages.flatMap(({ entries, quota }) => [quota?.value ?? 0, ...entries.map(({ value }) => value)]));

/** A bar: what was there before, and, lighter and first, what has come. */
function barAt(entry: FlowEntry, { x, y, height, scale }: { x: number; y: number; height: number; scale: number }): Shape[] {
  if (entry.value <= 0) return [];
  const [all, more] = [Math.max(2, entry.value * scale), Math.min(entry.gained, entry.value) * scale];
  const fill = entry.state === 'elected' ? 'brand' : entry.state === 'excluded' ? 'v-against' : entry.state === 'rest' ? 'v-abstain' : 'v-for';
  return [
    box(x, y, all, height, { fill, radius: 2 }),
    ...(more >= 1 ? [box(x + 1, y + 1, Math.max(1, more - 2), height - 2, { fill: 'surface', edge: fill, radius: 1 })] : []),
  ];
}

const signOf = ({ state }: FlowEntry): string => ({ in: '', elected: '✓ ', excluded: '✕ ', gone: '', rest: '' })[state];
const figureOf = ({ text, gain }: FlowEntry): string => (gain === null ? text : `${text} (${gain})`);

function listScene(stages: readonly FlowStage[], width: number): Scene {
  const scale = width / longestOf(stages);
  const shapes: Shape[] = [];
  let y = 0;
  for (const { title, told, entries, quota } of stages) {
    shapes.push(words(0, y + 16, clipped(title, 15, width, true), { bold: true }));
    y += 24;
    const sentences = [told, quota?.text].flatMap((text) => (text ? linesOf(text, small, width, { most: 4 }) : []));
    shapes.push(...wordLines(0, y + 13, sentences, { size: small, fill: 'ink-2' }));
    y += sentences.length * lineHeight(small) + 6;
    for (const entry of entries.filter(({ state, value }) => (state === 'rest' ? value > 0 : state !== 'gone'))) {
      const placed = lineAt(entry, y, width, scale);
      shapes.push(...placed.shapes);
      if (quota && entry.state !== 'rest')
        shapes.push(rule([quota.value * scale, placed.top - 3], [quota.value * scale, placed.top + 15], 'ink', { thick: 2 }));
      y = placed.top + 12 + 13;
    }
    shapes.push(rule([0, y + 2], [width, y + 2], 'line-soft'));
    y += 16;
  }
  return { width, height: y, shapes };
}

function lineAt(entry: FlowEntry, y: number, width: number, scale: number): { shapes: Shape[]; top: number } {
  const bold = entry.state === 'elected' || entry.state === 'excluded';
  const tail = widest([figureOf(entry)], 14, true);
  const note = entry.note === null ? '' : ` · ${entry.note}`;
  const lines = linesOf(`${signOf(entry)}${entry.label}${note}`, 14, width - tail - 12, { bold });
  const top = y + 4 + lines.length * lineHeight(14);
  return {
    shapes: [
      ...wordLines(0, y + 14, lines, { size: 14, bold }),
      words(width, y + 14, figureOf(entry), { size: 14, bold: true, anchor: 'end' }),
      ...barAt(entry, { x: 0, y: top, height: 12, scale }),
    ],
    top,
  };
}

/** Measures of the drawing in columns. */
interface Grid {
  side: number;
  column: number;
  /** from one column to the next */
  step: number;
  /** where the lines begin */
  top: number;
  /** how many options stand; below them, a little lower, is what went nowhere */
  standing: number;
  /** what is left free for the name of the quota */
  gap: number;
  scale: number;
  /** how thick what moves is, for each vote */
  thick: number;
}
const [gutter, line, barTop, barHeight] = [52, 62, 22, 14];

function columnsScene(stages: readonly FlowStage[], width: number): Scene {
  const labels = (stages[0]?.entries ?? []).map(({ label }) => label);
  const side = Math.min(widest(labels, 14, true) + 18, width * 0.25);
  const column = Math.min(230, Math.max(118, (width - side - gutter * (stages.length - 1)) / stages.length));
  const heads = stages.map(({ told }, place) =>
    told === null ? [] : linesOf(told, small, column + (place < stages.length - 1 ? gutter - 14 : 0), { most: 6 }),
  );
  const top = 26 + Math.max(...heads.map(({ length }) => length)) * lineHeight(small) + 8;
  const standing = (stages[0]?.entries ?? []).filter(({ state }) => state !== 'rest').length;
  const gap = stages.some(({ quota }) => quota !== null) ? 18 : 0;
  const grid = { side, column, step: column + gutter, top, standing, gap, scale: column / longestOf(stages), thick: barHeight / mostMoved(stages) };
  const shapes = [
    ...stages.flatMap((stage, place) => (place === 0 ? [] : ribbonsInto(stages[place - 1] as FlowStage, stage, place, grid))),
    ...labels.flatMap((name, row) => wordLines(0, yOf(grid, row) - 4, linesOf(name, 14, side - 18, { most: 3, bold: true }), { size: 14, bold: true })),
    ...stages.flatMap((stage, place) => columnAt(stage, place, heads[place] ?? [], grid)),
  ];
  return { width: Math.max(width, side + stages.length * grid.step - gutter), height: top + labels.length * line + gap, shapes };
}

const yOf = ({ top, standing, gap }: Grid, row: number): number => top + row * line + barTop + (row >= standing ? gap : 0);

function columnAt({ title, entries, quota }: FlowStage, place: number, told: readonly string[], grid: Grid): Shape[] {
  const x = grid.side + place * grid.step;
  return [
    ...(quota ? quotaAt(quota, x, grid) : []),
    words(x, 16, clipped(title, 15, grid.column, true), { bold: true }),
    ...wordLines(x, 35, told, { size: small, fill: 'ink-2' }),
    rule([x, grid.top - 2], [x, grid.top + entries.length * line + grid.gap - 12], 'line'),
    ...entries.flatMap((entry, row) => (entry.state === 'gone' ? [] : cellAt(entry, x, yOf(grid, row), grid))),
    ...(quota ? ticksAt(x + quota.value * grid.scale, grid) : []),
  ];
}

function cellAt(entry: FlowEntry, x: number, y: number, { scale, column }: Grid): Shape[] {
  const bold = entry.state !== 'in' && entry.state !== 'rest';
  return [
    words(x + 5, y - 6, clipped(figureOf(entry), small, column, true), { size: small, bold: true }),
    ...barAt(entry, { x, y, height: barHeight, scale }),
    ...(entry.note === null ? [] : [words(x + 5, y + 28, clipped(`${signOf(entry)}${entry.note}`, small, column + gutter - 10, bold), { size: small, bold })]),
  ];
}

/** The line of the quota, behind everything, with its name at its end. */
function quotaAt({ value, text }: { value: number; text: string }, x: number, { scale, top, column, side, standing }: Grid): Shape[] {
  const [at, bottom] = [x + value * scale, top + standing * line - 8];
  const room = widest([text], small);
  const middle = Math.max(side + room / 2, Math.min(at, x + column - room / 2));
  return [rule([at, top], [at, bottom], 'line', { dashed: true }), words(middle, bottom + 14, text, { size: small, fill: 'ink-2', anchor: 'middle' })];
}

/** The quota on every bar. */
const ticksAt = (at: number, grid: Grid): Shape[] =>
  Array.from({ length: grid.standing }, (_, row) => rule([at, yOf(grid, row) - 4], [at, yOf(grid, row) + barHeight + 4], 'ink', { thick: 2 }));

const movedIn = ({ entries }: FlowStage): number => entries.reduce((sum, { lost }) => sum + lost, 0);
const mostMoved = (stages: readonly FlowStage[]): number => Math.max(1e-9, ...stages.map(movedIn));

/** From the end of a bar that lost votes to the beginning of those that gained some; where several lost, by way of one point, since nobody knows whose went where. */
function ribbonsInto(before: FlowStage, stage: FlowStage, place: number, grid: Grid): Shape[] {
  const to = grid.side + place * grid.step;
  const rows = stage.entries.map((entry, row) => ({ entry, row, y: yOf(grid, row) }));
  const [sources, targets] = [rows.filter(({ entry }) => entry.lost > 0), rows.filter(({ entry }) => entry.gained > 0)];
  if (sources.length === 0 || targets.length === 0) return [];
  const thick = (votes: number) => Math.max(1.5, votes * grid.thick);
  const endOf = (row: number): number => to - grid.step + (before.entries[row]?.value ?? 0) * grid.scale;
  const [only] = sources.length === 1 ? sources : [];
  const node: [number, number] = [to - gutter / 2, sources.reduce((sum, { y }) => sum + y + barHeight / 2, 0) / sources.length];
  const first = only ? [] : sources.map(({ entry, row, y }) => ribbon([endOf(row), y + barHeight / 2], node, 'line', thick(entry.lost)));
  // together they leave from the middle of the bar
  const half = (barHeight - targets.reduce((sum, { entry }) => sum + thick(entry.gained), 0)) / 2;
  let offset = 0;
  const others = targets.map(({ entry, y }) => {
    const own = thick(entry.gained);
    const from: [number, number] = only ? [endOf(only.row), only.y + half + offset + own / 2] : [node[0], node[1] - barHeight / 2 + half + offset + own / 2];
    offset += own;
    return ribbon(from, [to, y + barHeight / 2], 'line', own);
  });
  return [...first, ...others];
}
