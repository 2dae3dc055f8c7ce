import type { Block, Cell, Fact, Run } from './minutes.document';

/** Short ways to write blocks, so that a section reads like what it says. */
export const paragraph = (text: string, look?: 'decision' | 'note'): Block => ({ kind: 'paragraph', runs: [{ text }], ...(look && { look }) });
export const heading = (level: number, text: string): Block => ({ kind: 'heading', level, runs: [{ text }] });
export const facts = (list: readonly (Fact | null)[]): Block => ({ kind: 'facts', facts: list.filter((fact) => fact !== null) });
export const fact = (term: string, detail: string | Run | Run[]): Fact => ({ term, detail: runsOf(detail) });
export const hash = (text: string): Run => ({ text, code: true });

/** A cell of words, or of figures. */
export const cell = (content: string | Run | Run[]): Cell => ({ runs: runsOf(content) });
export const figure = (content: string): Cell => ({ runs: [{ text: content }], figures: true });

/**
 * A table whose first column names the rows.
 * @param columns what stands above each column; `figures` where numbers are below
 */
export function table(caption: string, columns: readonly { name: string; figures?: boolean }[], rows: readonly Cell[][]): Block {
  const head = columns.map(({ name, figures }): Cell => ({ runs: [{ text: name }], header: 'column', ...(figures && { figures }) }));
  const named = rows.map(([first, ...rest]) => [...(first ? [{ ...first, header: 'row' as const }] : []), ...rest]);
  return { kind: 'table', caption, rows: [head, ...named] };
}

function runsOf(content: string | Run | Run[]): Run[] {
  if (typeof content === 'string') return [{ text: content }];
  return Array.isArray(content) ? content : [content];
}
