import type { ComponentProps, ReactNode } from 'react';
import styles from './card.module.css';
import { classes } from './classes';

export type CardProps = Omit<ComponentProps<'article'>, 'title'> & {
  /** `article` for one thing among others, `section` for a part of the page, `li` in a list, `div` for neither */
  as?: 'article' | 'section' | 'div' | 'li';
  /** an edge that says: act now */
  urgent?: boolean;
  children: ReactNode;
};

/** One thing on its own piece of paper. */
export function Card({ as: Element = 'article', urgent, className, ...rest }: CardProps) {
  const Tag = Element as 'article';
  return <Tag {...rest} className={classes(styles.card, urgent && styles.urgent, className)} />;
}

/** Cards one under the other, or side by side where there is room; its children are `<Card as="li">`. */
export function CardList({ columns, children, ...rest }: ComponentProps<'ul'> & { columns?: boolean }) {
  return (
    <ul {...rest} className={columns ? styles.columns : styles.list}>
      {children}
    </ul>
  );
}
