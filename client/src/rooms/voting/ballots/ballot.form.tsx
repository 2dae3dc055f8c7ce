import { Trans, useLingui } from '@lingui/react/macro';
import { ballotKindOf, CastBallot, type Ballot, type RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, Form, Notice, Row } from '../../../ui';
import { isCountable } from './ballot.check';
import { BallotFields } from './ballot.fields';
import { emptyBallot } from './ballot.rules';
import { BallotWords } from './ballot.words';

interface Props {
  round: Pick<RoundView, 'rule' | 'options'>;
  /** as it stands, if it was cast before and is known here */
  before: Ballot | null;
  error: unknown;
  busy: boolean;
  /** the reader has just asked to choose again, so the choice takes the focus */
  asked: boolean;
  onCast: (ballot: Ballot) => void;
}

/** Fill in, look at it once more, cast. One clear button casts; nothing else does. */
export function BallotForm({ round, before, error, busy, asked, onCast }: Props) {
  const [ballot, setBallot] = useState<Ballot | null>(before ?? emptyBallot(round.rule));
  const [reviewing, setReviewing] = useState(false);
  const [touched, setTouched] = useState(false);
  if (ballot && reviewing) return <Review {...{ round, ballot, error, busy, onCast }} onBack={() => setReviewing(false)} />;
  const change = (next: Ballot | null) => {
    setTouched(true);
    setBallot(next);
  };
  return <Filling {...{ round, ballot }} asked={asked || touched} onChange={change} onFilled={() => setReviewing(true)} />;
}

interface FillingProps extends Pick<Props, 'round' | 'asked'> {
  ballot: Ballot | null;
  onChange: (ballot: Ballot | null) => void;
  onFilled: () => void;
}

function Filling({ round: { rule, options }, ballot, asked, onChange, onFilled }: FillingProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(false);
  // Whoever comes back to the ballot comes to it; whoever is filling it in stays where they are.
  const [returning] = useState(asked);
  useEffect(() => {
    if (returning) place.current?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus();
  }, [returning]);
  const blank = ballot !== null && 'blank' in ballot;
  const fill = async () => {
    // Yes or no is complete as soon as it is chosen, and needs no loading.
    const complete = ballot !== null && ('choice' in ballot || (await isCountable(rule, options, ballot)));
    setRefused(!complete);
    if (complete) onFilled();
  };
  return (
    <Form schema={CastBallot} read={() => ({ ballot: ballot ?? undefined })} onSubmit={() => void fill()} submit={t`Vérifier mon bulletin`}>
      <div ref={place}>
        {!blank && <BallotFields rule={rule} options={options} ballot={ballot} onChange={onChange} />}
        {ballotKindOf(rule.method) !== 'choice' && (
          <Checkbox
            name="blank"
            label={t`Voter blanc`}
            hint={t`Vous participez, sans rien préférer : votre bulletin compte pour le quorum et pour aucune option.`}
            checked={blank}
            onChange={(event) => onChange(event.currentTarget.checked ? { blank: true } : emptyBallot(rule))}
          />
        )}
      </div>
      {refused && (
        <Notice tone="err" live>
          <Trans>Ce bulletin ne peut pas être compté tel quel. Vérifiez que vous avez répondu, et que les totaux ne dépassent pas ce qui est permis.</Trans>
        </Notice>
      )}
    </Form>
  );
}

interface ReviewProps extends Pick<Props, 'round' | 'error' | 'busy' | 'onCast'> {
  ballot: Ballot;
  onBack: () => void;
}

/** It stands where the button of the first step was, so its sentence takes the focus. */
function Review({ round, ballot, error, busy, onCast, onBack }: ReviewProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <Form schema={CastBallot} read={() => ({ ballot })} onSubmit={() => onCast(ballot)} error={error} busy={busy}>
      <p ref={sentence} tabIndex={-1}>
        <Trans>
          Vous vous apprêtez à voter :{' '}
          <strong>
            <BallotWords ballot={ballot} round={round} />
          </strong>
          . Vous pourrez changer d’avis jusqu’à la clôture.
        </Trans>
      </p>
      <Row>
        <Button type="submit" busy={busy}>
          <Trans>Déposer mon bulletin</Trans>
        </Button>
        <Button look="secondary" onClick={onBack}>
          <Trans>Modifier mon choix</Trans>
        </Button>
      </Row>
    </Form>
  );
}
