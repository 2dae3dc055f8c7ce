import type { RichNode } from '@palabre/shared/collab';
import type { ReactNode } from 'react';
import { BlockView } from './block.view';
import { headingShift } from './heading.rules';
import styles from './rich-text.module.css';

export interface RichTextProps {
  content: RichNode;
  /** the language it is written in */
  lang: string;
  /** level of the heading above it: the text's own headings begin one lower */
  under?: number;
}

/** A text to be read: plain elements, in the language of its author. Needs neither Yjs nor the editor. */
export function RichText({ content, lang, under = 1 }: RichTextProps): ReactNode {
  const shift = headingShift(content, under);
  return (
    <div className={styles.text} lang={lang} dir="auto">
      {content.content?.map((node, index) => (
        <BlockView key={index} node={node} shift={shift} />
      ))}
    </div>
  );
}
