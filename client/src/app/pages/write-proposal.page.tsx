import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import { lazy, Suspense, useState } from 'react';
import { ProposalTitle, WordingPanel, WriteRefused } from '../../rooms/proposals';
import { Disclosure, LinkButton, Row, Skeleton } from '../../ui';
import { ActionsChoice } from './actions-choice';
import { OpenedProposal } from './opened-proposal';

/** Its own chunk: reading never loads it. */
const DraftingEditor = lazy(() => import('../../collab/drafting').then((module) => ({ default: module.DraftingEditor })));

/** Where a group writes its text together. */
export function WriteProposalPage({ params }: { params: { id: string } }) {
  return <OpenedProposal id={params.id}>{(proposal) => <Write key={proposal.id} proposal={proposal} />}</OpenedProposal>;
}

/** Somebody who loses the right to write keeps their text before their eyes: the editor stays, read-only, and it is said why. */
function Write({ proposal }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const [begun, setBegun] = useState(proposal.may.write);
  if (proposal.may.write && !begun) setBegun(true);
  return (
    <>
      <ProposalTitle proposal={proposal} part={t`Écrire le texte`} />
      {!proposal.may.write && <WriteRefused proposal={proposal} begun={begun} />}
      {proposal.may.edit && <Wording proposal={proposal} />}
      {begun && (
        <Suspense fallback={<Skeleton lines={8} />}>
          <DraftingEditor documentId={proposal.documentId} lang={proposal.title.lang} label={t`Texte de la proposition`} />
        </Suspense>
      )}
      <Row>
        <LinkButton look="secondary" href={`/proposals/${proposal.id}`}>
          <Trans>Revenir à la lecture</Trans>
        </LinkButton>
        {proposal.may.saveVersion && (
          <LinkButton look="quiet" href={`/proposals/${proposal.id}/versions`}>
            <Trans>Garder une version</Trans>
          </LinkButton>
        )}
      </Row>
    </>
  );
}

function Wording({ proposal }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<ActionMention[] | null>(null); // null: as they are saved
  const actions = chosen ?? proposal.actions;
  return (
    <Disclosure summary={t`Titre, résumé et actions`}>
      <WordingPanel
        proposal={proposal}
        actionIds={actions.map(({ id }) => id)}
        actionsField={<ActionsChoice chosen={actions} onChange={setChosen} />}
        onSaved={() => setChosen(null)}
      />
    </Disclosure>
  );
}
