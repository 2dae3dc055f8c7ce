import { Trans } from '@lingui/react/macro';
import { initialsOf } from '../lib/initials';
import styles from './person-name.module.css';

/** The first letters of a name in a circle; a decoration beside the name, silent for screen readers. */
const Avatar = ({ name }: { name: string }) => (
  <span className={styles.avatar} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

export interface PersonNameProps {
  /** null: the account was erased, what it decided stays */
  person: { name: string; organisation?: string | null } | null;
  avatar?: boolean;
}

export function PersonName({ person, avatar }: PersonNameProps) {
  if (!person) return <Trans>Compte effacé</Trans>;
  return (
    <span className={styles.person}>
      {avatar && <Avatar name={person.name} />}
      <span>
        <bdi>{person.name}</bdi>
        {person.organisation && (
          <>
            {' '}
            <bdi className={styles.organisation}>{person.organisation}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
