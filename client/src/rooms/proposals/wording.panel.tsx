import { Trans, useLingui } from '@lingui/react/macro';
import { EditProposal, type ProposalView } from '@palabre/shared/proposals';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Form, Notice, Text } from '../../ui';
import { useEditProposal } from './proposals.queries';
import { WordsFields } from './words.fields';
import { editOf, sameWording, type Seen } from './wording.rules';

interface Props {
  proposal: ProposalView;
  actionIds: readonly string[];
  actionsField: ReactNode;
  onSaved: () => void;
}

/**
 * Title, summary and actions. As long as nothing is typed the fields follow what others save; once something is typed it
 * stays, and what others saved meanwhile is shown beside it before it can be replaced.
 */
export function WordingPanel({ proposal, actionIds, actionsField, onSaved }: Props) {
  const { t } = useLingui();
  const [begun, setBegun] = useState<Seen | null>(null);
  const [saves, setSaves] = useState(0);
  const edit = useEditProposal(proposal.id, () => {
    setBegun(null);
    onSaved();
    setSaves((before) => before + 1);
  });
  // What is saved becomes what the fields begin from, and they follow the others again; the focus stays where it is.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.reset(), [saves]);
  const seen = begun ?? proposal;
  const overtaken = !sameWording(seen, proposal);
  const read = ({ title = '', summary = '' }: Record<string, unknown>) => editOf(seen, proposal, { title: String(title), summary: String(summary), actionIds });
  return (
    <>
      {saves > 0 && !begun && (
        <Notice tone="ok" live>
          <p>
            <Trans>Titre, résumé et actions sont enregistrés.</Trans>
          </p>
        </Notice>
      )}
      {overtaken && <Overtaken proposal={proposal} onSeen={() => (edit.reset(), setBegun(proposal))} />}
      <Form
        ref={form}
        schema={EditProposal}
        onChange={() => setBegun((before) => before ?? proposal)}
        onSubmit={(input) => edit.mutate(input)}
        read={read}
        error={edit.error}
        busy={edit.isPending}
        submit={t`Enregistrer`}
      >
        <WordsFields title={proposal.title.text} summary={proposal.summary.text} lang={proposal.title.lang} />
        {actionsField}
      </Form>
    </>
  );
}

function Overtaken({ proposal: { title, summary }, onSeen }: { proposal: ProposalView; onSeen: () => void }) {
  const { t } = useLingui();
  return (
    <Notice
      tone="warn"
      live
      title={t`Quelqu’un d’autre vient de modifier ceci`}
      actions={
        <Button look="secondary" small onClick={onSeen}>
          <Trans>J’ai lu, garder mon texte</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Votre texte est toujours dans les champs. Ce qui est enregistré maintenant :</Trans>
      </p>
      <Text fragment={title} as="p" />
      {summary.text && <Text fragment={summary} as="p" />}
    </Notice>
  );
}
