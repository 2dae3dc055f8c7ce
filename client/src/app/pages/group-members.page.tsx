import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { GroupFacts, InvitationsPanel, LeavePanel, MembersPanel, MembershipPanel, RequestsPanel, useGroup } from '../../rooms/groups';
import { MandatesPanel } from '../../rooms/voting';
import { Breadcrumb, Loaded, PageTitle, Text } from '../../ui';

/** Who is in a group; for those who facilitate it also who asks to join, and who is invited. */
export function GroupMembersPage({ params }: { params: { id: string } }) {
  return (
    <Loaded page query={useGroup(params.id)}>
      {(group) => <Members key={group.id} group={group} />}
    </Loaded>
  );
}

function Members({ group }: { group: GroupView }) {
  const { t } = useLingui();
  const above = (
    <Breadcrumb
      crumbs={[
        { href: '/groups', label: <Trans>Groupes de travail</Trans> },
        { href: `/groups/${group.id}`, label: <Text fragment={group.name} /> },
      ]}
    />
  );
  return (
    <>
      <PageTitle title={t`Membres du groupe`} above={above}>
        <GroupFacts group={group} />
      </PageTitle>
      <MembershipPanel group={group} />
      {group.may.manageMembers && <RequestsPanel groupId={group.id} />}
      <MembersPanel group={group} />
      {group.may.manageMembers && <InvitationsPanel groupId={group.id} />}
      {group.may.manageMembers && <MandatesPanel groupId={group.id} />}
      <LeavePanel group={group} />
    </>
  );
}
