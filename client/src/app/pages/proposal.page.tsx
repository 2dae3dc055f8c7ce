import { Trans, useLingui } from '@lingui/react/macro';
import { topic } from '@palabre/shared/live';
import type { ProposalView } from '@palabre/shared/proposals';
import { CommentsPanel } from '../../rooms/comments';
import { AnsweredActionsView, DraftNotice, HistoryView, MovesPanel, ProposalTextPanel, ProposalTitle, StepsView, SummaryView } from '../../rooms/proposals';
import { RoundListPanel } from '../../rooms/voting';
import { LinkButton, WithAside } from '../../ui';
import { OpenedProposal } from './opened-proposal';

/** One proposal, to be read: where it stands, what it says, what one may do with it. */
export function ProposalPage({ params }: { params: { id: string } }) {
  return <OpenedProposal id={params.id}>{(proposal) => <Proposal key={proposal.id} proposal={proposal} />}</OpenedProposal>;
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const { t } = useLingui();
  return (
    <>
      <ProposalTitle proposal={proposal} />
      <StepsView state={proposal.state} />
      <DraftNotice proposal={proposal} />
      <SummaryView proposal={proposal} />
      <MovesPanel proposal={proposal}>
        <Ways proposal={proposal} />
      </MovesPanel>
      <WithAside asideLabel={t`Autour de la proposition`} aside={<Around proposal={proposal} />}>
        <Rounds proposal={proposal} />
        <ProposalTextPanel proposal={proposal} />
        <CommentsPanel subject={{ kind: 'proposal', id: proposal.id }} watched={topic.proposal(proposal.id)} />
      </WithAside>
    </>
  );
}

/** To the pages where something is done about it. */
function Ways({ proposal: { id, state, may } }: { proposal: ProposalView }) {
  return (
    <>
      {(state === 'adopted' || state === 'rejected') && (
        <LinkButton href={`/decisions/${id}`}>
          <Trans>Voir la décision et son suivi</Trans>
        </LinkButton>
      )}
      {may.openRound && (
        <LinkButton href={`/proposals/${id}/open-round`}>
          <Trans>Ouvrir un scrutin</Trans>
        </LinkButton>
      )}
      {may.write && (
        <LinkButton href={`/proposals/${id}/write`} look={state === 'drafting' ? 'primary' : 'secondary'}>
          <Trans>Écrire le texte</Trans>
        </LinkButton>
      )}
    </>
  );
}

/** The votes there were on it, once there was one. */
function Rounds({ proposal: { id, history } }: { proposal: ProposalView }) {
  if (!history.some(({ to }) => to === 'voting')) return null;
  return <RoundListPanel heading={<Trans>Scrutins</Trans>} filter={{ proposalId: id }} watched={topic.proposal(id)} empty={null} />;
}

function Around({ proposal }: { proposal: ProposalView }) {
  return (
    <>
      <h2>
        <Trans>Actions de la feuille de route</Trans>
      </h2>
      <AnsweredActionsView actions={proposal.actions} />
      <h2>
        <Trans>Historique</Trans>
      </h2>
      <HistoryView proposal={proposal} />
    </>
  );
}
