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
  /** links and buttons: `<a>`, `<button>`, `<LinkButton look="quiet">` */
  children: ReactNode;
  /** which side of the button the panel hangs from */
  align?: 'start' | 'end';
  className?: string;
}

/** A few actions behind one button. Escape, a press outside or a choice closes it; the focus goes back to the button. */
export function Menu({ label, accessibleLabel, children, align = 'start', className }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = details.current;
    if (!element) return;
    const close = () => (element.open = false);
    const onPress = (event: Event) => event.target instanceof Node && !element.contains(event.target) && close();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return;
      close();
      element.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    element.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
  const closeOnChoice = (event: React.MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element) || !event.target.closest('a, button') || !details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
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
