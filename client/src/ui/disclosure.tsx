import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
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
  /** links and buttons: `<a>`, `<button>`, `<LinkButton look="quiet">` */
  children: ReactNode;
  /** which side of the button the panel hangs from */
  align?: 'start' | 'end';
  className?: string;
}

/** Escape or a press outside closes an open `<details>`. */
function closesItself(element: HTMLDetailsElement): () => void {
  const onPress = (event: Event) => {
    if (event.target instanceof Node && !element.contains(event.target)) element.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !element.open) return;
    element.open = false;
    element.querySelector('summary')?.focus();
  };
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('pointerdown', onPress, { signal });
  document.addEventListener('focusin', onPress, { signal });
  element.addEventListener('keydown', onKey, { signal });
  return () => listening.abort();
}

/** A few actions behind one button. Escape, a press outside or a choice closes it; the focus goes back to the button. */
export function Menu({ label, accessibleLabel, children, align = 'start', className }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => (details.current ? closesItself(details.current) : undefined), []);
  const closeOnChoice = (event: MouseEvent<HTMLDivElement>) => {
    const choice = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (!choice || !details.current) return;
    details.current.open = false;
    // A link leads to another page, where the heading takes the focus.
    if (choice instanceof HTMLButtonElement) details.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} className={classes(styles.menu, className)}>
      <summary aria-label={accessibleLabel}>{label}</summary>
      <div className={classes(styles.panel, align === 'end' && styles.end)} onClick={closeOnChoice}>
        {children}
      </div>
    </details>
  );
}
