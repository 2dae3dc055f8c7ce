import type { RichNode } from './collab.schema';

/**
 * The one way to write a text as bytes, so that anybody can compute its SHA-256 again: JSON without white space, keys
 * sorted by code unit, absent and null attributes left out (after RFC 8785, whose number rules we do not need: attributes are
 * strings, booleans and small whole numbers).
 * @param value a rich text, or anything JSON
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined && entry !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'tableRow']);

/**
 * The words of a rich text, a line a block, for search, comparison and the question "is it empty?".
 * @param node a rich text
 */
export function plainText(node: RichNode): string {
  return linesOf(node)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function linesOf(node: RichNode): string[] {
  if (node.text !== undefined) return [node.text];
  if (node.type === 'hardBreak') return [' '];
  const parts = (node.content ?? []).map(linesOf);
  const inline = !blocks.has(node.type) || (node.content ?? []).every((child) => child.text !== undefined || child.type === 'hardBreak');
  if (inline && blocks.has(node.type)) return [parts.flat().join('')];
  return node.type === 'tableRow' ? [parts.map((cell) => cell.join(' ')).join(' | ')] : parts.flat();
}

/** Whether a text says nothing yet. */
export const isEmptyText = (node: RichNode): boolean => plainText(node).length === 0;
