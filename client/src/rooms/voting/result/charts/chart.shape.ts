import type { Scene } from './scene.rules';

/** A number is written as the reader's language does; a text stands as it is: exact fractions and decimals are texts. Null is nothing. */
export type Cell = string | number | null;

/** What a chart says, for those who read it rather than look at it, and for other programs. */
export interface ChartTable {
  columns: readonly string[];
  /** the first cell names the row */
  rows: readonly (readonly [string, ...Cell[]])[];
}

/** What every chart is. */
export interface Chart {
  title: string;
  /** how to read the drawing, where it needs to be said */
  reading?: string;
  table: ChartTable;
  /** @param width of the room there is, in px */
  draw: (width: number) => Scene;
}
