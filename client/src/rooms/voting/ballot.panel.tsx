import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { useState } from 'react';
import { announce, useOnline } from '../../lib';
import { Button, LinkButton, Notice } from '../../ui';
import { useSignInAddress } from '../people';
import { BallotForm } from './ballot.form';
import { ReceiptView } from './receipt.view';
import { useCastBallot } from './voting.queries';

/** The reader's place in an open round: why they may not vote, their ballot, or their receipt and the way to change it. */
export function BallotPanel({ round }: { round: RoundView }) {
  if (round.state === 'closed') return round.myBallot && <ReceiptView receipt={round.myBallot} fresh={false} />;
  return round.notOnRoll ? <NotOnRoll reason={round.notOnRoll} /> : <OwnBallot round={round} />;
}

function OwnBallot({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const online = useOnline();
  const cast = useCastBallot(round.id);
  const [changing, setChanging] = useState(false);
  if (round.myBallot && !changing) {
    return (
      <>
        <ReceiptView receipt={cast.data ?? round.myBallot} fresh={cast.isSuccess} />
        <p>
          <Button look="secondary" onClick={() => setChanging(true)}>
            <Trans>Changer mon vote</Trans>
          </Button>
        </p>
      </>
    );
  }
  const sent = () => {
    setChanging(false);
    announce(t`Votre bulletin est enregistré.`);
  };
  return (
    <>
      {!online && (
        <Notice tone="warn">
          <Trans>Vous êtes hors connexion. Votre bulletin n’est pas encore envoyé, et il ne le sera pas à votre insu.</Trans>
        </Notice>
      )}
      <BallotForm ballot={round.myBallot} error={cast.error} busy={cast.isPending} onCast={(ballot) => cast.mutate(ballot, { onSuccess: sent })} />
    </>
  );
}

function NotOnRoll({ reason }: { reason: NonNullable<RoundView['notOnRoll']> }) {
  const address = useSignInAddress();
  const sentences = {
    visitor: <Trans>Connectez-vous pour savoir si vous êtes sur la liste des votants.</Trans>,
    'joined-late': <Trans>Vous avez rejoint le groupe après l’ouverture. La liste des votants a été figée à ce moment-là.</Trans>,
    observer: <Trans>Vous observez ce groupe. Les personnes qui observent ne votent pas.</Trans>,
    'not-a-member': <Trans>Seules les personnes membres du groupe à l’ouverture votent sur ce texte.</Trans>,
  };
  const signIn = (
    <LinkButton href={address}>
      <Trans>Se connecter</Trans>
    </LinkButton>
  );
  return (
    <Notice tone="info" actions={reason === 'visitor' && signIn}>
      {sentences[reason]}
    </Notice>
  );
}
