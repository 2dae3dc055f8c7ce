import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionView } from '@palabre/shared/outcomes';
import { CommitmentsPanel, ConcernsView, DecisionPathView, OutcomeLine, PathStep, useDecision } from '../../rooms/outcomes';
import { SummaryView, useProposal } from '../../rooms/proposals';
import { useAction } from '../../rooms/roadmap';
import { Breadcrumb, LinkButton, Loaded, PageTitle, Row, Text, Time, WithAside } from '../../ui';

/** One decision: how it was taken, what follows from it, and the way back to what asked for it. */
export function DecisionPage({ params }: { params: { proposalId: string } }) {
  return (
    <Loaded page query={useDecision(params.proposalId)}>
      {(decision) => <Decision key={decision.proposalId} decision={decision} />}
    </Loaded>
  );
}

function Decision({ decision }: { decision: DecisionView }) {
  const { t } = useLingui();
  const { data: proposal } = useProposal(decision.proposalId);
  const path = <DecisionPathView decision={decision} actionSteps={actionSteps} />;
  return (
    <>
      <PageTitle title={decision.title} above={<Breadcrumb crumbs={[{ href: '/decisions', label: t`Décisions` }]} />}>
        <span>
          <Trans>
            Vote terminé le <Time at={decision.decidedAt} as="date" />
          </Trans>
        </span>
      </PageTitle>
      {proposal && <SummaryView proposal={proposal} />}
      <OutcomeLine decision={decision} />
      <ConcernsView decision={decision} />
      <Row>
        <LinkButton href={`/proposals/${decision.proposalId}`} look="secondary">
          <Trans>Lire le texte</Trans>
        </LinkButton>
        <LinkButton href={`/rounds/${decision.roundId}`} look="secondary">
          <Trans>Voir le vote</Trans>
        </LinkButton>
      </Row>
      <WithAside asideLabel={t`D’où vient cette décision`} aside={path}>
        <CommitmentsPanel decision={decision} />
      </WithAside>
    </>
  );
}

/** An action, its theme and its roadmap: the last steps of the way. */
const actionSteps = (action: DecisionView['actions'][number]) => <ActionSteps key={action.id} action={action} />;

function ActionSteps({ action: { id, title } }: { action: DecisionView['actions'][number] }) {
  const { data } = useAction(id);
  return (
    <>
      <PathStep href={`/actions/${id}`} step={<Trans>Action</Trans>}>
        <Text fragment={title} />
      </PathStep>
      {data && (
        <>
          <PathStep href={`/themes/${data.theme.id}`} step={<Trans>Thème</Trans>}>
            <Text fragment={data.theme.title} />
          </PathStep>
          <PathStep href={`/roadmap/${data.roadmap.slug}`} step={<Trans>Feuille de route</Trans>}>
            <Text fragment={data.roadmap.title} />
          </PathStep>
        </>
      )}
    </>
  );
}
