import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { announce } from '../lib/announcer';
import { Button } from './button';
import styles from './held-heading.module.css';

interface HeldHeadingProps {
  children: ReactNode;
  /** the list below: see `useSteadyList` */
  steady: { waiting: number; showAll: () => void } | undefined;
}

/** A heading with, on its line, what has arrived in the list below: nothing moves when it does. */
export function HeldHeading({ children, steady }: HeldHeadingProps) {
  const { t } = useLingui();
  const waiting = steady?.waiting ?? 0;
  const some = waiting > 0;
  useEffect(() => {
    if (some) announce(t`Il y a du nouveau dans une liste de cette page.`);
  }, [some, t]);
  return (
    <div className={styles.heldHeading}>
      <h2>{children}</h2>
      {steady && some && (
        <Button look="secondary" small onClick={steady.showAll}>
          <Plural value={waiting} one="Afficher # nouveauté" other="Afficher # nouveautés" />
        </Button>
      )}
    </div>
  );
}
