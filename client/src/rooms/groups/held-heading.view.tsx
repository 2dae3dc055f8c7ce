import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { announce } from '../../lib';
import { Button } from '../../ui';
import styles from './groups.module.css';

interface Props {
  children: ReactNode;
  steady: { waiting: number; showAll: () => void } | undefined;
  as?: 'h1' | 'h2' | 'h3';
}

/** A heading with, on its line, what has arrived in the list below: nothing moves when it does. */
export function HeldHeading({ children, steady, as: Heading = 'h2' }: Props) {
  const { t } = useLingui();
  const waiting = steady?.waiting ?? 0;
  const some = waiting > 0;
  useEffect(() => {
    if (some) announce(t`Il y a du nouveau dans une liste de cette page.`);
  }, [some, t]);
  return (
    <div className={styles.heldHeading}>
      <Heading>{children}</Heading>
      {steady && some && (
        <Button look="secondary" small onClick={steady.showAll}>
          <Plural value={waiting} one="Afficher # nouveauté" other="Afficher # nouveautés" />
        </Button>
      )}
    </div>
  );
}
