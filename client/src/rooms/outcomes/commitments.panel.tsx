import { Trans, useLingui } from '@lingui/react/macro';
import { MakeCommitment, type DecisionView } from '@palabre/shared/outcomes';
import { useId, useRef, useState } from 'react';
import { useLocale } from '../../i18n';
import { announce } from '../../lib';
import { Button, Card, CardList, EmptyState } from '../../ui';
import { CommitmentForm } from './commitment.form';
import { CommitmentPanel } from './commitment.panel';
import { OwnersGate } from './owners.panel';
import { useMakeCommitment } from './outcomes.queries';
import { useKeptFields } from './use-kept-fields';

/** What follows from an adopted decision: its commitments, and the way to make one. */
export function CommitmentsPanel({ decision }: { decision: DecisionView }) {
  const heading = useId();
  const { held, hold } = useHeld(decision);
  if (decision.outcome !== 'adopted') return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>Engagements</Trans>
      </h2>
      {held.may.commit && <NewCommitment decision={held} onWriting={hold} />}
      {held.commitmentList.length === 0 && (
        <EmptyState>
          {held.may.commit ? (
            <Trans>Aucun engagement n’est encore noté. Dites qui fait quoi, et comment on le mesure.</Trans>
          ) : (
            <Trans>Aucun engagement n’est encore noté. Les personnes qui facilitent le groupe diront ici qui fait quoi, et comment on le mesure.</Trans>
          )}
        </EmptyState>
      )}
      <CardList>
        {held.commitmentList.map((commitment) => (
          <CommitmentPanel key={commitment.id} decision={held} commitment={commitment} onWriting={hold} />
        ))}
      </CardList>
    </section>
  );
}

/** The page stays as it is while somebody writes in it: what others change is shown when the form closes. */
function useHeld(decision: DecisionView) {
  const [writing, setWriting] = useState<{ forms: number; seen: DecisionView | null } | null>(null);
  // After one's own change everything is shown as it is now, also beside a form that is still open.
  if (writing && !writing.seen) setWriting({ ...writing, seen: decision });
  const hold = (begins: boolean) =>
    setWriting((now) => {
      const forms = (now?.forms ?? 0) + (begins ? 1 : -1);
      return forms > 0 ? { forms, seen: begins ? (now?.seen ?? null) : null } : null;
    });
  return { held: writing?.seen ?? decision, hold };
}

function NewCommitment({ decision, onWriting }: { decision: DecisionView; onWriting: (writing: boolean) => void }) {
  const { t } = useLingui();
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const write = (begins: boolean) => {
    setWriting(begins);
    onWriting(begins);
    // The button comes back in the place of the form.
    if (!begins) requestAnimationFrame(() => opener.current?.focus());
  };
  const made = () => {
    announce(t`L’engagement est enregistré.`);
    write(false);
  };
  if (writing) {
    return (
      <Card as="div">
        <h3>
          <Trans>Nouvel engagement</Trans>
        </h3>
        <Making decision={decision} onDone={made} onCancel={() => write(false)} />
      </Card>
    );
  }
  return (
    <p>
      <Button ref={opener} onClick={() => write(true)}>
        <Trans>Noter un engagement</Trans>
      </Button>
    </p>
  );
}

function Making({ decision: { proposalId, group }, onDone, onCancel }: { decision: DecisionView; onDone: () => void; onCancel: () => void }) {
  const { fields, onInput, forget, keyFor } = useKeptFields(`commitment:of:${proposalId}`, { lang: useLocale() });
  const make = useMakeCommitment(proposalId, () => {
    forget();
    onDone();
  });
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <OwnersGate groupId={group.id}>
      {(owners) => (
        <CommitmentForm
          schema={MakeCommitment}
          complete={(promise) => ({ ...promise, proposalId, idempotencyKey: keyFor(promise) })}
          {...{ fields, onInput, owners }}
          error={make.error}
          busy={make.isPending}
          onSubmit={(input) => make.mutate(input)}
          onCancel={cancel}
        />
      )}
    </OwnersGate>
  );
}
