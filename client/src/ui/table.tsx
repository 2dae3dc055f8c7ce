import { useId, type ReactNode } from 'react';
import styles from './table.module.css';

export interface TableProps {
  caption: ReactNode;
  /** `<thead>` and `<tbody>`; the first cell of a row is `<th scope="row">` */
  children: ReactNode;
}

/** Figures in rows. On a narrow screen it scrolls inside itself, with the keyboard too; the page never does. */
export function Table({ caption, children }: TableProps) {
  const id = useId();
  return (
    <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
