/**
 * What a text is made of: the nodes and marks that every page knows. An editor deletes what it does not know, for everybody, so the
 * server takes nothing else; a new one comes with a new `collabSchema`, before which no page may write it.
 */
export const textNodes = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'hardBreak',
] as const;

export const textMarks = ['bold', 'italic', 'link'] as const;

const blocks = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'table'] as const;
const inline = ['text', 'hardBreak'] as const;

/** What may stand directly in what. A node with anything else in it is no node to an editor, which deletes it with all its words. */
export const textChildren: Record<'doc' | (typeof textNodes)[number], readonly ('text' | (typeof textNodes)[number])[]> = {
  doc: blocks,
  paragraph: inline,
  heading: inline,
  blockquote: blocks,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: blocks,
  tableHeader: blocks,
  hardBreak: [],
};
