import { Trans } from '@lingui/react/macro';
import { CastBallot, type Ballot, type RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Form, Row } from '../../../ui';
import { BallotWords, UnmarkedWords } from './ballot.words';

/** Which of the two people at the desk enters a ballot. */
export type DeskHand = 'first' | 'second';

interface Props {
  round: Pick<RoundView, 'rule' | 'options'>;
  ballot: Ballot;
  error: unknown;
  busy: boolean;
  hand?: DeskHand | undefined;
  remark?: ReactNode;
  onKeep?: ((ballot: Ballot) => void) | undefined;
  onCast: (ballot: Ballot) => void;
  onBack: () => void;
}

/** The ballot in words, once more, before it is cast. It stands where the button of the first step was, so its sentence takes the focus. */
export function ReviewForm({ round, ballot, error, busy, hand, remark, onKeep, onCast, onBack }: Props) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <Form schema={CastBallot} read={() => ({ ballot })} onSubmit={() => onCast(ballot)} error={error} busy={busy}>
      <p ref={sentence} tabIndex={-1}>
        {hand ? <EnteredWords ballot={ballot} round={round} hand={hand} /> : <OwnWords ballot={ballot} round={round} />}{' '}
        <UnmarkedWords ballot={ballot} round={round} />
      </p>
      {remark}
      <Row>
        <Button type="submit" busy={busy}>
          {hand === undefined && <Trans>Déposer mon bulletin</Trans>}
          {hand === 'first' && <Trans>Enregistrer la saisie</Trans>}
          {hand === 'second' && <Trans>Confirmer par ma saisie</Trans>}
        </Button>
        {onKeep && (
          <Button look="secondary" onClick={() => onKeep(ballot)}>
            <Trans>Le mettre en attente sur cet appareil</Trans>
          </Button>
        )}
        <Button look="secondary" onClick={onBack}>
          {hand ? <Trans>Modifier la saisie</Trans> : <Trans>Modifier mon choix</Trans>}
        </Button>
      </Row>
    </Form>
  );
}

type Said = Pick<Props, 'round' | 'ballot'>;

const OwnWords = ({ ballot, round }: Said) => (
  <Trans>
    Vous vous apprêtez à voter :{' '}
    <strong>
      <BallotWords ballot={ballot} round={round} />
    </strong>
    . Vous pourrez changer d’avis jusqu’à la clôture.
  </Trans>
);

function EnteredWords({ ballot, round, hand }: Said & { hand: DeskHand }) {
  return (
    <>
      <Trans>
        Ce bulletin dit :{' '}
        <strong>
          <BallotWords ballot={ballot} round={round} />
        </strong>
        .
      </Trans>{' '}
      {hand === 'first' ? (
        <Trans>Il ne comptera qu’après la saisie d’une seconde personne.</Trans>
      ) : (
        <Trans>S’il est le même que celui de la première saisie, il est déposé.</Trans>
      )}
    </>
  );
}
