import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView, MemberCard } from '@palabre/shared/groups';
import { useSteadyList } from '../../lib';
import { ErrorState, HeldHeading, Muted, PersonName, ShowMore, Skeleton, Tag, Time } from '../../ui';
import styles from './groups.module.css';
import { useMembers } from './groups.queries';
import { MemberRoleButton } from './member-role.panel';
import { roleNames } from './role.words';

/** Who is in the group, the facilitators first. */
export function MembersPanel({ group }: { group: GroupView }) {
  const list = useMembers(group.id);
  const steady = useSteadyList(list, ({ person }) => person.id);
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Personnes</Trans>
      </HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={6} />)}
      <ul className={styles.plain}>
        {steady?.items.map(({ item, gone }) => (
          <MemberItem key={item.person.id} group={group} member={item} gone={gone} />
        ))}
      </ul>
      <ShowMore list={list} />
    </section>
  );
}

function MemberItem({ group, member, gone }: { group: GroupView; member: MemberCard; gone: boolean }) {
  const { i18n } = useLingui();
  const { person, role, since } = member;
  return (
    <li className={styles.member}>
      <PersonName person={person} avatar />
      {gone ? (
        <Muted>
          <Trans>Ne fait plus partie du groupe.</Trans>
        </Muted>
      ) : (
        <>
          <Muted>
            <Trans>
              depuis le <Time at={since} as="date" />
            </Trans>
          </Muted>
          <Tag tone={role === 'facilitator' ? 'brand' : 'neutral'}>{i18n._(roleNames[role])}</Tag>
          {group.may.manageMembers && <MemberRoleButton groupId={group.id} member={member} />}
        </>
      )}
    </li>
  );
}
