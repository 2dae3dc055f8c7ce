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
