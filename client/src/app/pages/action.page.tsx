import { Trans, useLingui } from '@lingui/react/macro';
import { topic } from '@palabre/shared/live';
import { Fragment } from 'react';
import { CommentsPanel } from '../../rooms/comments';
import { ActionOutcomesPanel } from '../../rooms/outcomes';
import { ProposalListPanel } from '../../rooms/proposals';
import { ActionNeighbours, ActionText, ActionTitle, FactsView, useAction } from '../../rooms/roadmap';
import { EmptyState, LinkButton, Loaded, WithAside } from '../../ui';

/** One action: what it asks for, what people propose, what became of it, and what they say. */
export function ActionPage({ params }: { params: { id: string } }) {
  const { t } = useLingui();
  return (
    <Loaded page query={useAction(params.id)}>
      {(action) => (
        <Fragment key={action.id}>
          <ActionTitle action={action} />
          <WithAside asideLabel={t`Portée de l’action`} aside={<FactsView levels={action.levels} sdgs={action.sdgs} />}>
            <ActionText action={action} />
            <Proposals actionId={action.id} isRetired={action.retired} />
            <ActionOutcomesPanel actionId={action.id} />
            <CommentsPanel subject={{ kind: 'action', id: action.id }} watched={topic.action(action.id)} />
          </WithAside>
          <ActionNeighbours action={action} />
        </Fragment>
      )}
    </Loaded>
  );
}

function Proposals({ actionId, isRetired }: { actionId: string; isRetired: boolean }) {
  const begin = isRetired ? null : (
    <LinkButton href={`/proposals/new?action=${actionId}`} look="secondary">
      <Trans>Commencer une proposition</Trans>
    </LinkButton>
  );
  const none = (
    <EmptyState>
      <Trans>Aucun groupe n’a encore fait de proposition pour cette action.</Trans>
    </EmptyState>
  );
  return (
    <>
      <ProposalListPanel heading={<Trans>Propositions</Trans>} filter={{ actionId }} watched={topic.action(actionId)} empty={none} />
      {begin && <p>{begin}</p>}
    </>
  );
}
