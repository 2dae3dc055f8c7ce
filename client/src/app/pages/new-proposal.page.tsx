import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupCard } from '@palabre/shared/groups';
import type { ActionMention } from '@palabre/shared/roadmap';
import { useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useGroups } from '../../rooms/groups';
import { AccountGate } from '../../rooms/people';
import { NewProposalPanel } from '../../rooms/proposals';
import { useAction } from '../../rooms/roadmap';
import { Breadcrumb, EmptyState, ErrorState, LinkButton, Loaded, PageTitle, Skeleton } from '../../ui';
import { ActionsChoice } from './actions-choice';

/** Beginning a proposal, from an action and in a group one takes part in. */
export function NewProposalPage() {
  const { t } = useLingui();
  const params = new URLSearchParams(useSearch());
  const actionId = params.get('action');
  return (
    <>
      <PageTitle title={t`Commencer une proposition`} above={<Breadcrumb crumbs={[{ href: '/proposals', label: t`Textes` }]} />} />
      <AccountGate>
        {() => <WithGroups>{(groups) => <Begin key={actionId} groups={groups} groupId={params.get('group') ?? undefined} actionId={actionId} />}</WithGroups>}
      </AccountGate>
    </>
  );
}

/** The groups one writes in: facilitators and members do, observers do not. */
function WithGroups({ children }: { children: (groups: GroupCard[]) => ReactNode }) {
  const mine = useGroups({ mine: true });
  if (mine.error && !mine.items) return <ErrorState error={mine.error} onRetry={mine.retry} />;
  if (!mine.items) return <Skeleton lines={6} />;
  const groups = mine.items.filter(({ myRole }) => myRole === 'facilitator' || myRole === 'member');
  return groups.length > 0 ? children(groups) : <NoGroup />;
}

function NoGroup() {
  return (
    <EmptyState
      action={
        <LinkButton href="/groups">
          <Trans>Trouver un groupe de travail</Trans>
        </LinkButton>
      }
    >
      <Trans>Une proposition est écrite par un groupe de travail. Rejoignez-en un, ou fondez le vôtre, puis revenez ici.</Trans>
    </EmptyState>
  );
}

interface BeginProps {
  groups: readonly GroupCard[];
  groupId: string | undefined;
  actionId: string | null;
}

function Begin({ actionId, ...begin }: BeginProps) {
  return actionId === null ? <NewProposal {...begin} first={[]} /> : <FromAction {...begin} actionId={actionId} />;
}

function FromAction({ actionId, ...begin }: Omit<BeginProps, 'actionId'> & { actionId: string }) {
  return <Loaded query={useAction(actionId)}>{({ id, number, title }) => <NewProposal {...begin} first={[{ id, number, title }]} />}</Loaded>;
}

function NewProposal({ groups, groupId, first }: Omit<BeginProps, 'actionId'> & { first: ActionMention[] }) {
  const [, navigate] = useLocation();
  const [actions, setActions] = useState(first);
  return (
    <NewProposalPanel
      groups={groups}
      groupId={groups.find(({ id }) => id === groupId)?.id ?? groupOf(groups, first)}
      actionIds={actions.map(({ id }) => id)}
      actionsField={<ActionsChoice chosen={actions} onChange={setActions} />}
      onCreated={({ id }) => navigate(`/proposals/${id}/write`)}
    />
  );
}

/** The group that works on the theme of the action, if there is one. */
function groupOf(groups: readonly GroupCard[], [action]: readonly ActionMention[]): string | undefined {
  return groups.find(({ themes }) => themes.some(({ id }) => action?.id.startsWith(`${id}.`)))?.id;
}
