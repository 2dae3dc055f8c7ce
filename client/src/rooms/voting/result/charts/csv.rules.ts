import type { Cell, ChartTable } from './chart.shape';

/**
 * A table as RFC 4180 has it: comma, CRLF, quotes around what needs them; with a byte order mark, by which spreadsheets know that it is UTF-8. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it: options are named by people, and whoever opens the file trusts it (OWASP, "CSV Injection").
 */
export const csvOf = ({ columns, rows }: ChartTable): string => `\ufeff${[columns, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  // a number is no formula, whatever its sign
  if (typeof cell === 'number') return `${cell}`;
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name of a file from a title, in letters that every system has: `voix-par-option`. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'palabre';
