import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Things side by side, on the next line when there is no room: tags, buttons, a name and a date. */
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;

/** A second voice: dates, counts, remarks. */
export const Muted = ({ children }: { children: ReactNode }) => <span className={styles.muted}>{children}</span>;

export interface WithAsideProps {
  children: ReactNode;
  aside: ReactNode;
  /** names the second column for screen readers */
  asideLabel: string;
}

/** The subject and what stands beside it; one under the other on a phone. */
export function WithAside({ children, aside, asideLabel }: WithAsideProps) {
  return (
    <div className={styles.withAside}>
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
