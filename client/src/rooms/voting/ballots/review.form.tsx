import { Trans } from '@lingui/react/macro';
import { CastBallot, type Ballot, type RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Form, Row } from '../../../ui';
import { BallotWords, UnmarkedWords } from './ballot.words';

interface Props {
  round: Pick<RoundView, 'rule' | 'options'>;
  ballot: Ballot;
  error: unknown;
  busy: boolean;
  remark?: ReactNode;
  onKeep?: ((ballot: Ballot) => void) | undefined;
  onCast: (ballot: Ballot) => void;
  onBack: () => void;
}

/** The ballot in words, once more, before it is cast. It stands where the button of the first step was, so its sentence takes the focus. */
export function ReviewForm({ round, ballot, error, busy, remark, onKeep, onCast, onBack }: Props) {
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
        </Trans>{' '}
        <UnmarkedWords ballot={ballot} round={round} />
      </p>
      {remark}
      <Row>
        <Button type="submit" busy={busy}>
          <Trans>Déposer mon bulletin</Trans>
        </Button>
        {onKeep && (
          <Button look="secondary" onClick={() => onKeep(ballot)}>
            <Trans>Le mettre en attente sur cet appareil</Trans>
          </Button>
        )}
        <Button look="secondary" onClick={onBack}>
          <Trans>Modifier mon choix</Trans>
        </Button>
      </Row>
    </Form>
  );
}
