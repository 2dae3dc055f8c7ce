import type { RichNode } from '@palabre/shared/collab';

/** The few words in which the story's texts are written. */
const text = (words: string): RichNode => ({ type: 'text', text: words });
export const paragraph = (words: string): RichNode => ({ type: 'paragraph', content: [text(words)] });
export const heading = (words: string): RichNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] });
export const list = (...items: string[]): RichNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
export const page = (...content: RichNode[]): RichNode => ({ type: 'doc', content });
