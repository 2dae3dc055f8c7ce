// Files that a test writes and people read in reviews, so they are committed and compared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

/** The committed text of a file. With `RENEW=1` in the environment it becomes `text` first. */
export function committed(file, text) {
  if (process.env.RENEW === '1') writeFileSync(at(file), text);
  return existsSync(at(file)) ? readFileSync(at(file), 'utf8') : '';
}

/** A Markdown table as the formatter writes it, so that formatting changes nothing. */
export function table(header, rows) {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(header), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
