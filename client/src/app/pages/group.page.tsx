import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { AboutGroup, ActivityPanel, GroupFacts, MeetingsPanel, MembershipPanel, useGroup } from '../../rooms/groups';
import { Breadcrumb, LinkButton, Loaded, PageTitle, Row, WithAside } from '../../ui';
import { activityWords } from '../activity';

/** One working group: what it is for, what it does, when it meets, and how one takes part. */
export function GroupPage({ params }: { params: { id: string } }) {
  return <Loaded query={useGroup(params.id)}>{(group) => <Group key={group.id} group={group} />}</Loaded>;
}

function Group({ group }: { group: GroupView }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={group.name} above={<Breadcrumb crumbs={[{ href: '/groups', label: <Trans>Groupes de travail</Trans> }]} />}>
        <GroupFacts group={group} />
      </PageTitle>
      <WithAside aside={<MeetingsPanel group={group} />} asideLabel={t`Réunions`}>
        <MembershipPanel group={group} />
        <GroupLinks group={group} />
        <AboutGroup group={group} />
        <ActivityPanel groupId={group.id} words={activityWords} />
      </WithAside>
    </>
  );
}

function GroupLinks({ group: { id, may, pendingRequests } }: { group: GroupView }) {
  return (
    <Row>
      <LinkButton href={`/groups/${id}/members`} look="secondary" small>
        {pendingRequests ? (
          <Plural value={pendingRequests} one="Voir les membres et # demande" other="Voir les membres et # demandes" />
        ) : (
          <Trans>Voir les membres</Trans>
        )}
      </LinkButton>
      {may.edit && (
        <LinkButton href={`/groups/${id}/edit`} look="quiet" small>
          <Trans>Modifier la présentation</Trans>
        </LinkButton>
      )}
    </Row>
  );
}
