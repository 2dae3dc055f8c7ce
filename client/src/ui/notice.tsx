import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { classes } from './classes';

export interface NoticeProps {
  tone?: 'info' | 'ok' | 'warn' | 'err';
  title?: ReactNode;
  /** for a notice that appears after an action: screen readers are told */
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A remark in the page, beside what it is about; there are no toasts, so it stays until it is dealt with. */
export function Notice({ tone = 'info', title, live, actions, children }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[tone])} role={live ? 'status' : undefined}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
