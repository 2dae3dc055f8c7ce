import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { keepsText } from '../../collab';
import { announce } from '../../lib';
import { useDraft } from '../../rooms/comments';
import { useIdentity, useMayKeep, useMe } from '../../rooms/people';
import { Button, Notice, Skeleton } from '../../ui';

/** Its own chunk: reading never loads it. */
const DraftingEditor = lazy(() => import('../../collab/drafting').then((module) => ({ default: module.DraftingEditor })));

/** Who writes, and whether this device keeps the text for them. */
interface Writer {
  personId: string;
  keeps: boolean;
}

/** The text itself, in the name of whoever opened it: when another person signs in with this browser, it is closed. */
export function ProposalText({ proposal }: { proposal: ProposalView }) {
  const { person } = useMe();
  const writer = useWriter(proposal.documentId);
  if (!writer) return <Skeleton lines={8} />;
  return person && person.id !== writer.personId ? <OtherPerson /> : <Text key={writer.personId} proposal={proposal} writer={writer} />;
}

/**
 * Decided once: what is being written does not begin anew because a session ends elsewhere. Until the server has said whether others
 * use this device, what it was allowed to do before is allowed.
 */
function useWriter(documentId: string): Writer | undefined {
  const { person } = useMe();
  const mayKeep = useMayKeep();
  const [decided, setDecided] = useState<Writer>();
  const [personId, setPersonId] = useState<string>();
  if (person && !personId) setPersonId(person.id);
  if (!personId) return undefined;
  if (!decided && (mayKeep === 'yes' || mayKeep === 'no')) setDecided({ personId, keeps: mayKeep === 'yes' });
  return decided ?? (mayKeep === 'unknown' ? { personId, keeps: keepsText(personId, documentId) } : undefined);
}

interface TextProps {
  proposal: ProposalView;
  writer: Writer;
}

/** Words that the text does not take can be said in a comment. */
function Text({ proposal: { id, documentId, title }, writer }: TextProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useDraft({ kind: 'proposal', id });
  const [, navigate] = useLocation();
  const identity = useIdentity(writer.personId);
  const propose = (words: string) => {
    setDraft([draft, words].filter(Boolean).join('\n\n'));
    navigate(`/proposals/${id}`);
    announce(t`Vos mots sont dans le champ « Votre commentaire », à relire et à publier.`);
  };
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <DraftingEditor {...writer} documentId={documentId} identity={identity} lang={title.lang} label={t`Texte de la proposition`} onPropose={propose} />
    </Suspense>
  );
}

function OtherPerson() {
  const reload = (
    <Button look="secondary" small onClick={() => location.reload()}>
      <Trans>Recharger la page</Trans>
    </Button>
  );
  return (
    <Notice tone="warn" title={<Trans>Une autre personne s’est connectée dans ce navigateur</Trans>} actions={reload}>
      <p>
        <Trans>Ce texte était ouvert avec un autre compte, et plus rien n’en est envoyé. Rechargez la page pour écrire avec le vôtre.</Trans>
      </p>
    </Notice>
  );
}
