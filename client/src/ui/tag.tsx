import type { ReactNode } from 'react';
import styles from './tag.module.css';
import { classes } from './classes';

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'err' | 'accent' | 'brand';

/** A state in one or two words; the words carry it, the tone only underlines. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}
