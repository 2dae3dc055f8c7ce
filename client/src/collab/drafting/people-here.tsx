import { Plural, Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { Disclosure } from '../../ui';
import type { DraftingSession } from '../session/session';
import styles from './drafting.module.css';

/** Who has the text open; a list to be read when wanted, never announced. */
export function PeopleHere({ session }: { session: DraftingSession }) {
  const others = useSyncExternalStore(session.people.subscribe, session.people.get);
  return (
    <div className={styles.people}>
      <Disclosure summary={<Plural value={others.length + 1} one="# personne ici" other="# personnes ici" />}>
        <ul className={styles.names}>
          <li>
            <Trans>Vous</Trans>
          </li>
          {others.map(({ personId, name, color }) => (
            <li key={personId}>
              <span className={styles.swatch} style={{ background: color }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
