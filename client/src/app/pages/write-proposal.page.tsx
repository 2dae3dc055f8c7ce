import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { keepsUnsentWords } from '../../collab';
import { announce } from '../../lib';
import { useDraft } from '../../rooms/comments';
import { useMayKeep, useMe } from '../../rooms/people';
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
      {begun && <Text proposal={proposal} />}
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

/** Words that the text does not take can be said in a comment. */
function Text({ proposal: { id, documentId, title } }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const keptFor = useKeptFor();
  const [draft, setDraft] = useDraft({ kind: 'proposal', id });
  const [, navigate] = useLocation();
  const propose = (words: string) => {
    setDraft([draft, words].filter(Boolean).join('\n\n'));
    navigate(`/proposals/${id}`);
    announce(t`Vos mots sont dans le champ « Votre commentaire », à relire et à publier.`);
  };
  const skeleton = <Skeleton lines={8} />;
  if (!keptFor) return skeleton;
  return (
    <Suspense fallback={skeleton}>
      <DraftingEditor documentId={documentId} keptFor={keptFor.id} lang={title.lang} label={t`Texte de la proposition`} onPropose={propose} />
    </Suspense>
  );
}

/** For whom this device keeps the text. Decided once: what is being written does not begin anew because a session ends elsewhere. */
function useKeptFor(): { id?: string } | undefined {
  const { person } = useMe();
  const { mayKeep, known } = useMayKeep();
  const [decided, setDecided] = useState<{ id?: string }>();
  if (known && !decided) setDecided(mayKeep && person ? { id: person.id } : {});
  return decided;
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
