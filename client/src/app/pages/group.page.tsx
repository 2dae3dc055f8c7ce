import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { topic } from '@palabre/shared/live';
import { AboutGroup, ActivityPanel, GroupFacts, MeetingsPanel, MembershipPanel, useGroup } from '../../rooms/groups';
import { ProposalListPanel } from '../../rooms/proposals';
import { RoundListPanel } from '../../rooms/voting';
import { Breadcrumb, EmptyState, LinkButton, Loaded, Muted, PageTitle, Row, WithAside } from '../../ui';
import { activityWords } from '../activity';

/** One working group: what it is for, what it does, when it meets, and how one takes part. */
export function GroupPage({ params }: { params: { id: string } }) {
  return (
    <Loaded page query={useGroup(params.id)}>
      {(group) => <Group key={group.id} group={group} />}
    </Loaded>
  );
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
        <AboutGroup group={group} />
        <GroupLinks group={group} />
      </WithAside>
      <Rounds groupId={group.id} />
      <Proposals group={group} />
      <ActivityPanel groupId={group.id} words={activityWords} />
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

function Rounds({ groupId }: { groupId: string }) {
  const none = (
    <Muted>
      <Trans>Aucun scrutin n’est ouvert.</Trans>
    </Muted>
  );
  return <RoundListPanel heading={<Trans>Scrutins en cours</Trans>} filter={{ groupId, state: 'open' }} watched={topic.group(groupId)} empty={none} />;
}

function Proposals({ group: { id, may } }: { group: GroupView }) {
  const begin = may.createProposal && (
    <LinkButton href={`/proposals/new?${new URLSearchParams({ group: id })}`} look="secondary">
      <Trans>Commencer une proposition</Trans>
    </LinkButton>
  );
  const none = (
    <EmptyState>
      <Trans>Le groupe n’a pas encore écrit de proposition.</Trans>
    </EmptyState>
  );
  return (
    <>
      <ProposalListPanel heading={<Trans>Propositions</Trans>} filter={{ groupId: id }} watched={topic.group(id)} empty={none} />
      {begin && <p>{begin}</p>}
    </>
  );
}
