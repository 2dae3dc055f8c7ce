import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { Link } from 'wouter';
import { Muted, Tag, Text } from '../../ui';
import styles from './groups.module.css';
import { accessNames, roleNames } from './role.words';

/** Under the name of a group: how one enters it, how many are in it, what one is oneself. */
export function GroupFacts({ group: { access, members, myRole } }: { group: GroupView }) {
  const { i18n } = useLingui();
  return (
    <>
      {myRole && (
        <Tag tone="brand">
          <Trans>Votre rôle : {i18n._(roleNames[myRole])}</Trans>
        </Tag>
      )}
      <Tag>{i18n._(accessNames[access])}</Tag>
      <Muted>
        <Plural value={members} one="# personne" other="# personnes" />
      </Muted>
    </>
  );
}

/** What a group is for and works on. */
export function AboutGroup({ group: { description, themes } }: { group: GroupView }) {
  return (
    <>
      {description.text && <Text fragment={description} as="reading" />}
      <h2>
        <Trans>Thèmes de travail</Trans>
      </h2>
      <ul className={styles.themes}>
        {themes.map(({ id, number, title }) => (
          <li key={id}>
            <Link href={`/themes/${id}`}>
              {number}. <Text fragment={title} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
