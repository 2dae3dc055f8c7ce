import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useSyncExternalStore } from 'react';
import { initialsOf } from '../../lib/initials';
import { Disclosure } from '../../ui';
import type { Present } from '../session/presence';
import type { DraftingSession } from '../session/session';
import { useFollow } from './use-follow';
import styles from './drafting.module.css';

/** More of them do not fit beside the save line of a phone; the list has everybody. */
const mostAvatars = 4;

interface Props {
  session: DraftingSession;
  /** what the text is in */
  sheet: RefObject<HTMLElement | null>;
}

/** Who has the text open; a list to be read when wanted, never announced. A press follows somebody's caret. */
export function PeopleHere({ session, sheet }: Props) {
  const { t } = useLingui();
  const others = useSyncExternalStore(session.people.subscribe, session.people.get);
  const { followed, toggle } = useFollow(sheet, others);
  const avatarOf = (person: Present) => <Avatar person={person} followed={person.personId === followed} onPress={() => toggle(person)} />;
  return (
    <div className={styles.people}>
      {others.length > 0 && (
        <ul className={styles.avatars} aria-label={t`Suivre le curseur d’une personne`}>
          {others.slice(0, mostAvatars).map((person) => (
            <li key={person.personId}>{avatarOf(person)}</li>
          ))}
        </ul>
      )}
      <Disclosure summary={<Plural value={others.length + 1} one="# personne ici" other="# personnes ici" />}>
        <ul className={styles.names}>
          <li>
            <Trans>Vous</Trans>
          </li>
          {others.map((person) => (
            <li key={person.personId}>
              {avatarOf(person)}
              {person.name}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface AvatarProps {
  person: Present;
  followed: boolean;
  onPress: () => void;
}

function Avatar({ person: { name, color }, followed, onPress }: AvatarProps) {
  const { t } = useLingui();
  const label = t`Suivre ${name}`;
  return (
    <button type="button" className={styles.avatar} aria-label={label} aria-pressed={followed} title={label} onClick={onPress}>
      <span style={{ background: color }} aria-hidden>
        {initialsOf(name)}
      </span>
    </button>
  );
}
