import { Plural, useLingui } from '@lingui/react/macro';
import type { GroupCard } from '@palabre/shared/groups';
import { Link } from 'wouter';
import { Card, Muted, Row, Tag, Text } from '../../ui';
import styles from './groups.module.css';
import { accessNames, roleNames } from './role.words';

/** A group among others: what it is called, what it works on, whether one is in it. */
export function GroupCardView({ group }: { group: GroupCard }) {
  const { i18n } = useLingui();
  const { id, name, description, themes, access, members, myRole } = group;
  return (
    <Card as="li" className={styles.group}>
      <h3>
        <Link href={`/groups/${id}`}>
          <Text fragment={name} />
        </Link>
      </h3>
      {description.text && (
        <div className={styles.excerpt}>
          <Text fragment={description} as="p" />
        </div>
      )}
      {themes.length > 0 && (
        <p className={styles.themesOfCard}>
          {themes.map(({ id: themeId, number, title }) => (
            <span key={themeId}>
              {number}. <Text fragment={title} />
            </span>
          ))}
        </p>
      )}
      <Row>
        {myRole && <Tag tone="brand">{i18n._(roleNames[myRole])}</Tag>}
        <Tag>{i18n._(accessNames[access])}</Tag>
        <Muted>
          <Plural value={members} one="# personne" other="# personnes" />
        </Muted>
      </Row>
    </Card>
  );
}
