import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from './classes';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/** More to read for those who want it; the browser's own, so it is found by a search in the page. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}

export interface MenuProps {
  label: ReactNode;
  /** when the visible label is too short to be understood alone; begins with the visible words */
  accessibleLabel?: string;
  /** links and buttons: `<Link>`, `<button type="button">` */
  children: ReactNode;
  /** which side of the button the panel hangs from */
  align?: 'start' | 'end';
  className?: string;
}

/** Escape, a press outside or a choice closes an open `<details>`. @returns what ends this */
function closesItself(menu: HTMLDetailsElement): () => void {
  const focusSummary = () => menu.querySelector('summary')?.focus();
  const onElsewhere = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    focusSummary();
  };
  const onChoice = (event: Event) => {
    const choice = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (choice) menu.open = false;
    // A link leads to another page, where the heading takes the focus.
    if (choice instanceof HTMLButtonElement) focusSummary();
  };
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('pointerdown', onElsewhere, { signal });
  document.addEventListener('focusin', onElsewhere, { signal });
  menu.addEventListener('keydown', onKey, { signal });
  menu.addEventListener('click', onChoice, { signal });
  return () => listening.abort();
}

/** A few actions behind one button; the focus goes back to it when the menu closes. */
export function Menu({ label, accessibleLabel, children, align = 'start', className }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => (details.current ? closesItself(details.current) : undefined), []);
  return (
    <details ref={details} className={classes(styles.menu, className)}>
      <summary aria-label={accessibleLabel}>{label}</summary>
      <div className={classes(styles.panel, align === 'end' && styles.end)}>{children}</div>
    </details>
  );
}
