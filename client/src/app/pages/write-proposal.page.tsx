import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { keepsUnsentWords } from '../../collab';
import { useMe } from '../../rooms/people';
import { ProposalTitle, WordingPanel, WriteRefused } from '../../rooms/proposals';
import { Disclosure, LinkButton, Row } from '../../ui';
import { ActionsChoice } from './actions-choice';
import { OpenedProposal } from './opened-proposal';
import { ProposalText } from './proposal-text';

/** Where a group writes its text together. */
export function WriteProposalPage({ params }: { params: { id: string } }) {
  return <OpenedProposal id={params.id}>{(proposal) => <Write key={proposal.id} proposal={proposal} />}</OpenedProposal>;
}

/**
 * Somebody who loses the right to write keeps their text before their eyes: the editor stays, read-only, and it is said why. So it does
 * for whoever comes back to words that the text has not taken.
 */
function Write({ proposal }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const { person } = useMe();
  const [begun, setBegun] = useState(proposal.may.write);
  if (!begun && (proposal.may.write || (person && keepsUnsentWords(person.id, proposal.documentId)))) setBegun(true);
  return (
    <>
      <ProposalTitle proposal={proposal} part={t`Écrire le texte`} />
      {!proposal.may.write && <WriteRefused proposal={proposal} begun={begun} />}
      {proposal.may.edit && <Wording proposal={proposal} />}
      {begun && <ProposalText proposal={proposal} />}
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
