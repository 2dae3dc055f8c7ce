import type { Fragment } from '@palabre/shared/kernel';
import styles from './text.module.css';

export interface TextProps {
  fragment: Fragment;
  /** `span` in a line; `p` keeps the writer's line breaks; `reading` is a text to be read, in serif */
  as?: 'span' | 'p' | 'reading';
}

/** Words of a person, in the language they wrote them in: screen readers, hyphenation and fonts follow it. */
export function Text({ fragment, as = 'span' }: TextProps) {
  const language = { lang: fragment.lang, dir: 'auto' } as const;
  if (as === 'span') return <span {...language}>{fragment.text}</span>;
  return (
    <p {...language} className={as === 'reading' ? styles.reading : styles.paragraph}>
      {fragment.text}
    </p>
  );
}
