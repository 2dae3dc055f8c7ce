import type { ReactNode } from 'react';
import styles from './bar.module.css';

export interface BarProps {
  /** between 0 and `max` */
  value: number;
  max: number;
  /** the sentence that says it all: "58 votes sur 62 nécessaires"; the bar is only its picture */
  text: ReactNode;
  /** a mark on the bar, in the unit of `value` (a quorum, a target) */
  mark?: number;
  tone?: 'brand' | 'for' | 'against' | 'abstain';
}

const percent = (value: number, max: number) => `${max > 0 ? Math.min(100, Math.max(0, (100 * value) / max)) : 0}%`;

/** A share, said in words and drawn below them. */
export function Bar({ value, max, text, mark, tone = 'brand' }: BarProps) {
  return (
    <div className={styles.bar}>
      <p>{text}</p>
      <div className={styles.track} aria-hidden="true">
        <i className={styles[tone]} style={{ width: percent(value, max) }} />
        {mark !== undefined && <b style={{ insetInlineStart: percent(mark, max) }} />}
      </div>
    </div>
  );
}
