import { widthOf } from './text.rules';

/** A colour of the house by its token (`ui/tokens.css`), or one of the six of merit (`result.module.css`): it follows the light and dark of the reader. */
export type Ink =
  | 'ink'
  | 'ink-2'
  | 'line'
  | 'line-soft'
  | 'surface'
  | 'sunken'
  | 'brand'
  | 'on-brand'
  | 'brand-soft'
  | 'v-for'
  | 'v-against'
  | 'v-abstain'
  | `grade-${1 | 2 | 3 | 4 | 5 | 6}`
  | `on-grade-${1 | 2 | 3 | 4 | 5 | 6}`;

export interface Box {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Ink | null;
  edge?: Ink;
  dashed?: boolean;
  radius?: number;
}
export interface Words {
  kind: 'words';
  /** of the first letter, of the middle or of the last letter, after `anchor` */
  x: number;
  /** of the base line */
  y: number;
  text: string;
  size: number;
  fill: Ink;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}
export interface Rule {
  kind: 'rule';
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  ink: Ink;
  thick: number;
  dashed?: boolean;
}
/** What flows from one place to another: as thick all along as it is at its ends. */
export interface Ribbon {
  kind: 'ribbon';
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  ink: Ink;
  thick: number;
}
export type Shape = Box | Words | Rule | Ribbon;

/** A drawing in CSS pixels. It may be wider than the room it was given, and then it is scrolled. */
export interface Scene {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

export const box = (x: number, y: number, width: number, height: number, look: Omit<Box, 'kind' | 'x' | 'y' | 'width' | 'height'>): Box => ({
  kind: 'box',
  x,
  y,
  width: Math.max(0, width),
  height,
  ...look,
});

export const words = (x: number, y: number, text: string, more: Partial<Words> = {}): Words => ({
  kind: 'words',
  x,
  y,
  text,
  size: 15,
  fill: 'ink',
  ...more,
});

export const rule = (from: Rule['from'], to: Rule['to'], ink: Ink, more: Partial<Rule> = {}): Rule => ({ kind: 'rule', from, to, ink, thick: 1, ...more });

export const ribbon = (from: Ribbon['from'], to: Ribbon['to'], ink: Ink, thick: number): Ribbon => ({ kind: 'ribbon', from, to, ink, thick });

/** Lines of one text under one another. @param y of the first base line */
export const wordLines = (x: number, y: number, lines: readonly string[], more: Partial<Words> = {}): Words[] =>
  lines.map((line, place) => words(x, y + place * lineHeight(more.size ?? 15), line, more));

/** From one base line to the next. @param size of the letters, in px */
export const lineHeight = (size: number): number => Math.round(size * 1.32);

/** As wide as the longest of the texts. */
export const widest = (texts: readonly string[], size: number, bold = false): number => Math.max(0, ...texts.map((text) => widthOf(text, size, bold)));

/** Beyond these a drawing says no more than its table. */
export const mostDrawn = 40;

/** From this width on there is room beside one another. */
export const isWide = (width: number): boolean => width >= 560;
