import { Trans, useLingui } from '@lingui/react/macro';
import { sha256Hex, type Ballot, type RoundView } from '@palabre/shared/voting';
import { useState } from 'react';
import { announce, codeOf, useOnline } from '../../../lib';
import { Notice } from '../../../ui';
import { useMe } from '../../people';
import { useCastSealed, useChangeSealed, useLookSealed } from '../voting.queries';
import { BallotForm } from './ballot.form';
import { forgetOnDevice, keepOnDevice, readDevice, secretPlace, useDevice } from './device.store';
import { InUrnView } from './in-urn.view';
import { SecretField } from './secret.field';
import { isSecret, newSecret } from './secret.store';

/** A secret ballot: cast once with the session, changed afterwards with the secret of its receipt and nothing else. */
export function SealedPanel({ round, mayKeep }: { round: RoundView; mayKeep: boolean }) {
  const { person } = useMe();
  return person && <Sealed round={round} place={secretPlace(person.id, round.id)} mayKeep={mayKeep} />;
}

function Sealed({ round, place, mayKeep }: { round: RoundView; place: string; mayKeep: boolean }) {
  const { t } = useLingui();
  const kept = useDevice(place);
  const [cast, change, look] = [useCastSealed(round.id), useChangeSealed(round.id), useLookSealed(round.id)];
  const [changing, setChanging] = useState(false);
  const open = round.state === 'open';
  const put = (ballot: Ballot) => {
    // The device has the secret before the ballot leaves: whoever loses the answer sends the same again.
    const secret = readDevice(place) ?? newSecret();
    keepOnDevice(place, secret, mayKeep);
    cast.mutate(
      { ballot, secret, receipt: sha256Hex(secret) },
      {
        onSuccess: () => announce(t`Votre bulletin est dans l’urne.`),
        onError: (error) => codeOf(error) === 'voting/receipt_taken' && forgetOnDevice(place),
      },
    );
  };
  const putAgain = (ballot: Ballot, secret: string) => {
    const done = () => {
      keepOnDevice(place, secret, mayKeep);
      setChanging(false);
      announce(t`Votre bulletin est dans l’urne.`);
    };
    change.mutate({ ballot, secret }, { onSuccess: done, onError: (error) => isStranger(error) && forgetOnDevice(place) });
  };
  if (round.voted && !(open && changing)) {
    const known = [change.data, look.data, cast.data].find((answer) => answer !== undefined)?.ballot ?? null;
    const onLook = (secret: string) => look.mutate({ secret }, { onError: (error) => isStranger(error) && forgetOnDevice(place) });
    const onChange = () => {
      change.reset();
      setChanging(true);
    };
    return (
      <InUrnView
        {...{ round, mayKeep, onLook }}
        secret={kept}
        ballot={known}
        fresh={cast.isSuccess || change.isSuccess}
        error={look.error}
        onChange={open ? onChange : undefined}
      />
    );
  }
  if (!open) return null;
  if (!round.voted) return <BallotForm round={round} before={null} error={cast.error} busy={cast.isPending} asked={false} remark={<Beware />} onCast={put} />;
  return <Changing round={round} kept={kept} error={change.error} busy={change.isPending} onChange={putAgain} />;
}

/** The secret that was tried opens no ballot of this urn: it is of an attempt that never arrived. */
const isStranger = (error: unknown): boolean => codeOf(error) === 'voting/receipt_unknown';

/** What is to be known before: that it needs a network, and what this secrecy is worth. */
function Beware() {
  const online = useOnline();
  return (
    <>
      {!online && (
        <Notice tone="warn" live>
          <Trans>Vous êtes hors connexion. Un bulletin secret n’est jamais mis en attente : il part quand vous le déposez, ou pas du tout.</Trans>
        </Notice>
      )}
      <p>
        <Trans>
          La liste dira que vous avez voté, jamais ce que vous avez voté. Cela ne protège pas de quelqu’un qui regarde votre écran, vous force la main, ou
          surveille le serveur pendant que vous votez.
        </Trans>
      </p>
    </>
  );
}

interface ChangingProps {
  round: RoundView;
  kept: string | null;
  error: unknown;
  busy: boolean;
  onChange: (ballot: Ballot, secret: string) => void;
}

function Changing({ round, kept, error, busy, onChange }: ChangingProps) {
  const [typed, setTyped] = useState('');
  const secret = kept ?? typed.trim().toLowerCase();
  return (
    <>
      {kept === null && <SecretField value={typed} onChange={setTyped} stranger={isStranger(error)} />}
      {isSecret(secret) && (
        <BallotForm {...{ round, error, busy }} before={null} asked={kept !== null} remark={<Beware />} onCast={(ballot) => onChange(ballot, secret)} />
      )}
    </>
  );
}
