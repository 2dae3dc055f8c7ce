import { Trans, useLingui } from '@lingui/react/macro';
import { EditCommitment, type CommitmentView as Commitment, type DecisionView } from '@palabre/shared/outcomes';
import { useRef, useState } from 'react';
import { announce } from '../../lib';
import { Button, Card, Row, Text } from '../../ui';
import { CommitmentForm } from './commitment.form';
import { CommitmentView } from './commitment.view';
import { MeasurementForm } from './measurement.form';
import { OwnersGate } from './owners.panel';
import { useEditCommitment, useMeasure } from './outcomes.queries';
import { targetFields } from './targets.rules';
import { useKeptFields } from './use-kept-fields';

interface Props {
  decision: DecisionView;
  commitment: Commitment;
  /** a form is open, or no more: what others change meanwhile can wait */
  onWriting: (writing: boolean) => void;
}

/** One promise, and what the reader may do about it. */
export function CommitmentPanel({ decision, commitment, onWriting }: Props) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<'measure' | 'edit' | null>(null);
  const card = useRef<HTMLElement>(null);
  const start = (what: 'measure' | 'edit') => {
    setDoing(what);
    onWriting(true);
  };
  const end = () => {
    setDoing(null);
    onWriting(false);
    // The form that had the focus is gone.
    card.current?.focus();
  };
  const done = () => {
    announce(doing === 'measure' ? t`La mesure est enregistrée.` : t`L’engagement est enregistré.`);
    end();
  };
  const common = { decision, commitment, onDone: done, onCancel: end };
  return (
    <Card as="li" ref={card} tabIndex={-1}>
      <h3>
        <Text fragment={commitment.title} />
      </h3>
      {doing === 'edit' ? <Editing {...common} /> : <CommitmentView commitment={commitment} />}
      {doing === 'measure' && <Measuring {...common} />}
      {doing === null && (
        <Row>
          {commitment.may.measure && (
            <Button small look="secondary" onClick={() => start('measure')}>
              <Trans>Noter une mesure</Trans>
            </Button>
          )}
          {commitment.may.edit && (
            <Button small look="secondary" onClick={() => start('edit')}>
              <Trans>Modifier l’engagement</Trans>
            </Button>
          )}
        </Row>
      )}
    </Card>
  );
}

interface ActProps {
  decision: DecisionView;
  commitment: Commitment;
  onDone: () => void;
  onCancel: () => void;
}

/** Today on the reader's calendar. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

function Measuring({ decision, commitment, onDone, onCancel }: ActProps) {
  const { fields, onInput, forget, keyFor } = useKeptFields(`measurement:${commitment.id}`, { day: today() });
  const measure = useMeasure(decision.proposalId, commitment.id, () => {
    forget();
    onDone();
  });
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <MeasurementForm
      unit={commitment.unit}
      {...{ fields, onInput, keyFor }}
      error={measure.error}
      busy={measure.isPending}
      onRecord={(input) => measure.mutate(input)}
      onCancel={cancel}
    />
  );
}

function Editing({ decision, commitment, onDone, onCancel }: ActProps) {
  const { title, owner, indicator, unit, targets, reviewOn } = commitment;
  const initial = { title: title.text, lang: title.lang, ownerId: owner?.id ?? '', indicator, unit, reviewOn, ...targetFields(targets) };
  const { fields, onInput, forget } = useKeptFields(`commitment:${commitment.id}`, initial);
  const edit = useEditCommitment(decision.proposalId, commitment.id, () => {
    forget();
    onDone();
  });
  const cancel = () => {
    forget();
    onCancel();
  };
  return (
    <OwnersGate groupId={decision.group.id} also={owner}>
      {(owners) => (
        <CommitmentForm
          schema={EditCommitment}
          complete={(promise) => promise}
          {...{ fields, onInput, owners }}
          error={edit.error}
          busy={edit.isPending}
          onSubmit={(changes) => edit.mutate(changes)}
          onCancel={cancel}
        />
      )}
    </OwnersGate>
  );
}
