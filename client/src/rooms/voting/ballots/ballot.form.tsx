import { useLingui } from '@lingui/react/macro';
import { ballotKindOf, CastBallot, type Ballot, type MandateOnRoll, type RoundView } from '@palabre/shared/voting';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Checkbox, Form } from '../../../ui';
import { ballotFaultIn } from './ballot-fault.rules';
import { faultOf } from './ballot.check';
import { BallotFields } from './ballot.fields';
import { emptyBallot } from './ballot.rules';
import { ReviewForm, type DeskHand } from './review.form';

interface Props {
  round: Pick<RoundView, 'rule' | 'options'>;
  /** under which the ballot is cast, where organisations vote */
  mandate?: MandateOnRoll | null;
  /** as it stands, if it was cast before and is known here */
  before: Ballot | null;
  error: unknown;
  busy: boolean;
  /** the reader has just asked to choose again, so the choice takes the focus */
  asked: boolean;
  /** keeps the ballot on this device until there is a network; absent where it is cast now or not at all */
  onKeep?: ((ballot: Ballot) => void) | undefined;
  /** where the ballot is somebody else's, read from paper or heard in a call: which of two entries this is */
  hand?: DeskHand;
  /** what else the reader should know before casting */
  remark?: ReactNode;
  onCast: (ballot: Ballot) => void;
}

/** Fill in, look at it once more, cast. One clear button casts; nothing else does. */
export function BallotForm({ round, mandate, before, error, asked, ...review }: Props) {
  const [ballot, setBallot] = useState<Ballot | null>(before ?? emptyBallot(round.rule));
  const [reviewing, setReviewing] = useState(false);
  const [touched, setTouched] = useState(false);
  const fault = useMemo(() => ballotFaultIn(error), [error]);
  const [shown, setShown] = useState<unknown>(fault);
  // What the server finds wrong with the answers is shown beside them.
  if (fault !== shown) {
    setShown(fault);
    if (fault) setReviewing(false);
  }
  if (ballot && reviewing) return <ReviewForm {...{ round, ballot, error, ...review }} onBack={() => setReviewing(false)} />;
  const change = (next: Ballot | null) => {
    setTouched(true);
    setBallot(next);
  };
  return (
    <Filling
      {...{ round, mandate, ballot, fault }}
      own={review.hand === undefined}
      asked={asked || touched}
      onChange={change}
      onFilled={() => setReviewing(true)}
    />
  );
}

interface FillingProps extends Pick<Props, 'round' | 'mandate' | 'asked'> {
  own: boolean;
  ballot: Ballot | null;
  /** what the server found */
  fault: Error | null;
  onChange: (ballot: Ballot | null) => void;
  onFilled: () => void;
}

function Filling({ round: { rule, options }, mandate, own, ballot, fault, asked, onChange, onFilled }: FillingProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Error | null>(null);
  const [answered, setAnswered] = useState<Error | null>(null);
  // Whoever comes back to the ballot comes to it; whoever is filling it in stays where they are.
  const [returning] = useState(asked && fault === null);
  useEffect(() => {
    if (returning) place.current?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus();
  }, [returning]);
  const blank = ballot !== null && 'blank' in ballot;
  const change = (next: Ballot | null) => {
    // What was wrong is being put right: it is not held against an answer that is another one by now.
    setFound(null);
    setAnswered(fault);
    onChange(next);
  };
  const fill = async () => {
    // Yes or no is complete as soon as it is chosen, and needs no loading.
    const wrong = ballot === null || 'choice' in ballot ? null : await faultOf({ rule, options }, ballot, mandate ?? null);
    setFound(wrong);
    if (!wrong) onFilled();
  };
  return (
    <Form
      schema={CastBallot}
      read={() => ({ ballot: ballot ?? undefined })}
      onSubmit={() => void fill()}
      error={found ?? (fault === answered ? null : fault)}
      submit={own ? t`Vérifier mon bulletin` : t`Vérifier le bulletin`}
    >
      <div ref={place}>
        {!blank && <BallotFields rule={rule} options={options} ballot={ballot} mandate={mandate} onChange={change} />}
        {ballotKindOf(rule.method) !== 'choice' && (
          <Checkbox
            name="blank"
            label={t`Voter blanc`}
            hint={t`Vous participez, sans rien préférer : votre bulletin compte pour le quorum et pour aucune option.`}
            checked={blank}
            onChange={(event) => change(event.currentTarget.checked ? { blank: true } : emptyBallot(rule))}
          />
        )}
      </div>
    </Form>
  );
}
