import { Trans, useLingui } from '@lingui/react/macro';
import type { Receipt, RoundState, RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, useState } from 'react';
import { announce, useOnline } from '../../../lib';
import { Button, LinkButton, Notice } from '../../../ui';
import { useSignInAddress } from '../../people';
import { BallotForm } from './ballot.form';
import { ReceiptView } from './receipt.view';
import { SealedPanel } from './sealed.panel';
import { useCastBallot } from '../voting.queries';

/** The reader's place in a round: why they may not vote, their ballot, or their receipt and the way to change it. */
export function BallotPanel({ round }: { round: RoundView }) {
  const cast = useCastBallot(round.id);
  const [changing, setChanging] = useState(false);
  const choosing = !round.notOnRoll && (!round.myBallot || changing);
  const late = useClosedMeanwhile(round.state, choosing) && !cast.isPending && !cast.isSuccess;
  const change = () => {
    // What was cast before is no answer to what is chosen from here on.
    cast.reset();
    setChanging(true);
  };
  if (round.state !== 'open') {
    return (
      <>
        {late && <TooLate earlier={round.myBallot !== null} />}
        {round.myBallot && <ReceiptView receipt={round.myBallot} round={round} fresh={false} />}
      </>
    );
  }
  if (round.notOnRoll) return <NotOnRoll reason={round.notOnRoll} />;
  if (round.rule.secrecy === 'secret') return <SealedPanel round={round} />;
  if (round.myBallot && !changing) return <Standing receipt={cast.data ?? round.myBallot} round={round} fresh={cast.isSuccess} onChange={change} />;
  return <Choosing round={round} cast={cast} asked={changing} onDone={() => setChanging(false)} />;
}

/** @returns whether the round has closed on a reader who had the ballot before them */
function useClosedMeanwhile(state: RoundState, choosing: boolean): boolean {
  const [chose, setChose] = useState(false);
  const now = state === 'open' ? choosing : chose;
  if (now !== chose) setChose(now);
  return state === 'closed' && chose;
}

/** It takes the focus only if the ballot that has gone had it: whoever reads elsewhere stays there. */
function TooLate({ earlier }: { earlier: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="warn" live>
        <p>
          <Trans>Le scrutin s’est terminé avant le dépôt de votre bulletin.</Trans> {earlier && <Trans>Votre bulletin précédent compte.</Trans>}
        </p>
      </Notice>
    </div>
  );
}

function Standing({ receipt, round, fresh, onChange }: { receipt: Receipt; round: RoundView; fresh: boolean; onChange: () => void }) {
  return (
    <>
      <ReceiptView receipt={receipt} round={round} fresh={fresh} />
      <p>
        <Button look="secondary" onClick={onChange}>
          <Trans>Changer mon vote</Trans>
        </Button>
      </p>
    </>
  );
}

interface ChoosingProps {
  round: RoundView;
  cast: ReturnType<typeof useCastBallot>;
  asked: boolean;
  onDone: () => void;
}

function Choosing({ round, cast, asked, onDone }: ChoosingProps) {
  const { t } = useLingui();
  const online = useOnline();
  const sent = () => {
    onDone();
    announce(t`Votre bulletin est enregistré.`);
  };
  return (
    <>
      {!online && (
        <Notice tone="warn">
          <Trans>Vous êtes hors connexion. Votre bulletin n’est pas encore envoyé, et il ne le sera pas à votre insu.</Trans>
        </Notice>
      )}
      <BallotForm
        round={round}
        before={round.myBallot?.ballot ?? null}
        error={cast.error}
        busy={cast.isPending}
        asked={asked}
        onCast={(ballot) => cast.mutate({ ballot }, { onSuccess: sent })}
      />
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
