import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './table.module.css';

export interface TableProps {
  caption: ReactNode;
  /** `<thead>` and `<tbody>`; the first cell of a row is `<th scope="row">` */
  children: ReactNode;
}

/** A region takes the focus only while there is something to scroll: the keyboard should not stop where nothing moves. */
function focusableWhileScrollable(region: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  });
  observer.observe(region);
  for (const child of region.children) observer.observe(child);
  return () => observer.disconnect();
}

/** Figures in rows. On a narrow screen it scrolls inside itself, with the keyboard too; the page never does. */
export function Table({ caption, children }: TableProps) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => (region.current ? focusableWhileScrollable(region.current) : undefined), []);
  return (
    <div ref={region} className={styles.scroll} role="region" aria-labelledby={id}>
      <table className={styles.table}>
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
