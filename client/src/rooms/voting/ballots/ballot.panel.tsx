import { Trans, useLingui } from '@lingui/react/macro';
import type { Ballot, Receipt, RoundState, RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, useState } from 'react';
import { announce, NetworkFailure, useOnline } from '../../../lib';
import { Button, LinkButton, Notice } from '../../../ui';
import { useMe, useSignInAddress } from '../../people';
import { MandateWords } from '../mandates/mandate.words';
import { useAskedAgain, useCastBallot } from '../voting.queries';
import { BallotForm } from './ballot.form';
import { ClosingView } from './closing.view';
import { ReceiptView } from './receipt.view';
import { SealedPanel } from './sealed.panel';
import type { WaitingBallot } from './waiting.rules';
import { forgetWaiting, keepWaiting, useWaiting } from './waiting.store';
import { WaitingView } from './waiting.view';

/**
 * The reader's place in a round: why they may not vote, their ballot, or their receipt and the way to change it.
 * @param mayKeep whether this device may keep something beyond the page
 */
export function BallotPanel({ round, mayKeep }: { round: RoundView; mayKeep: boolean }) {
  const { person } = useMe();
  const secret = round.rule.secrecy === 'secret';
  if (round.state === 'open' && round.notOnRoll) return <NotOnRoll reason={round.notOnRoll} />;
  if (!person) return null;
  return (
    <>
      {round.state === 'open' && round.myMandate && <MandateWords mandate={round.myMandate} />}
      {round.state === 'open' && round.byAlternate && <ByAlternate />}
      {round.state === 'open' && <ClosingView closesAt={round.closesAt} voted={round.voted} />}
      {secret ? <SealedPanel round={round} mayKeep={mayKeep} /> : <NamedPanel round={round} personId={person.id} mayKeep={mayKeep} />}
    </>
  );
}

/** A ballot with a name: cast, changed, or kept on the device until there is a network. */
function NamedPanel({ round, personId, mayKeep }: { round: RoundView; personId: string; mayKeep: boolean }) {
  const { t } = useLingui();
  const cast = useCastBallot(round.id);
  const [changing, setChanging] = useState(false);
  const choosing = !round.notOnRoll && (!round.myBallot || changing);
  const late = useClosedMeanwhile(round.state, choosing) && !cast.isPending && !cast.isSuccess;
  const waiting = useWaitingHere(round, personId);
  const change = () => {
    // What was cast before is no answer to what is chosen from here on.
    cast.reset();
    setChanging(true);
  };
  if (waiting.ballot) return <Waiting round={round} ballot={waiting.ballot} personId={personId} fresh={waiting.fresh} />;
  if (round.state !== 'open') {
    return (
      <>
        {late && <TooLate earlier={round.myBallot !== null} />}
        {round.myBallot && <ReceiptView receipt={round.myBallot} round={round} fresh={false} />}
      </>
    );
  }
  if (round.myBallot && !changing) return <Standing receipt={cast.data ?? round.myBallot} round={round} fresh={cast.isSuccess} onChange={change} />;
  const done = () => {
    setChanging(false);
    announce(t`Votre bulletin est enregistré.`);
  };
  const keep = (ballot: Ballot) => {
    if (waiting.keep(ballot)) setChanging(false);
  };
  return <Choosing {...{ round, cast, mayKeep }} asked={changing} onKeep={keep} onDone={done} />;
}

/** The ballot that waits on this device for this round, and the way to keep one. */
function useWaitingHere(round: RoundView, personId: string) {
  const ballot = useWaiting(personId, round.id);
  const [fresh, setFresh] = useState(false);
  const keep = (chosen: Ballot): boolean => {
    setFresh(true);
    const before = round.myBallot?.castAt ?? null;
    return keepWaiting(personId, { roundId: round.id, question: round.question.text, ballot: chosen, before, fate: 'waiting' });
  };
  useAskedAgain(round.id, ballot !== null);
  return { ballot, fresh, keep };
}

/** What stands as the reader's ballot is not by their hand. */
const ByAlternate = () => (
  <Notice tone="info">
    <Trans>Votre suppléance a voté à votre place. Votez vous-même avant la clôture, et votre bulletin prendra la place du sien.</Trans>
  </Notice>
);

interface WaitingProps {
  round: RoundView;
  ballot: WaitingBallot;
  personId: string;
  fresh: boolean;
}

function Waiting({ round, ballot, personId, fresh }: WaitingProps) {
  const online = useOnline();
  const insist = () => keepWaiting(personId, { ...ballot, before: round.myBallot?.castAt ?? null, fate: 'waiting' });
  return <WaitingView waiting={ballot} {...{ round, online, fresh }} onWithdraw={() => forgetWaiting(personId, round.id)} onInsist={insist} />;
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
  mayKeep: boolean;
  onKeep: (ballot: Ballot) => void;
  onDone: () => void;
}

function Choosing({ round, cast, asked, mayKeep, onKeep, onDone }: ChoosingProps) {
  const online = useOnline();
  const unreachable = !online || cast.error instanceof NetworkFailure;
  return (
    <BallotForm
      round={round}
      mandate={round.myMandate}
      before={round.myBallot?.ballot ?? null}
      error={cast.error}
      busy={cast.isPending}
      asked={asked}
      remark={unreachable && <Unreachable mayKeep={mayKeep} />}
      onKeep={unreachable && mayKeep ? onKeep : undefined}
      onCast={(ballot) => cast.mutate({ ballot }, { onSuccess: onDone })}
    />
  );
}

function Unreachable({ mayKeep }: { mayKeep: boolean }) {
  return (
    <Notice tone="warn" live>
      <p>
        <Trans>Le serveur n’est pas joignable : votre bulletin n’est pas envoyé.</Trans>{' '}
        {mayKeep ? (
          <Trans>Vous pouvez le mettre en attente : il partira au retour du réseau, et ne comptera que s’il arrive avant la clôture.</Trans>
        ) : (
          <Trans>Cet appareil est partagé, ou ne garde rien : réessayez au retour du réseau.</Trans>
        )}
      </p>
    </Notice>
  );
}

function NotOnRoll({ reason }: { reason: NonNullable<RoundView['notOnRoll']> }) {
  const address = useSignInAddress();
  const sentences = {
    visitor: <Trans>Connectez-vous pour savoir si vous êtes sur la liste des votants.</Trans>,
    'joined-late': <Trans>Vous avez rejoint le groupe après l’ouverture. La liste des votants a été figée à ce moment-là.</Trans>,
    observer: <Trans>Vous observez ce groupe. Les personnes qui observent ne votent pas.</Trans>,
    'not-a-delegate': <Trans>Dans ce scrutin, les organisations votent par leurs délégués. Vous n’en représentez aucune.</Trans>,
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
