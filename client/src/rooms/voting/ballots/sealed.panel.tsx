import { Trans, useLingui } from '@lingui/react/macro';
import { sha256Hex, type Ballot, type RoundView } from '@palabre/shared/voting';
import { useEffect, useRef, useState } from 'react';
import { announce, useOnline } from '../../../lib';
import { Button, CopyButton, Notice, Row, TextField } from '../../../ui';
import { useMayKeep } from '../../people';
import { useCastSealed, useChangeSealed } from '../voting.queries';
import { BallotForm } from './ballot.form';
import { BallotWords } from './ballot.words';
import { keepSecret, keptSecret, newSecret } from './secret.store';

/** A secret ballot: cast once with the session, changed afterwards with the secret of its receipt and nothing else. */
export function SealedPanel({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const online = useOnline();
  const [cast, change] = [useCastSealed(round.id), useChangeSealed(round.id)];
  const [changing, setChanging] = useState(false);
  const mayKeep = useMayKeep() === 'yes';
  const put = (ballot: Ballot) => {
    const secret = keptSecret(round.id) ?? newSecret();
    keepSecret(round.id, secret, mayKeep);
    cast.mutate({ ballot, receipt: sha256Hex(secret) }, { onSuccess: () => announce(t`Votre bulletin est dans l’urne.`) });
  };
  const offline = !online && (
    <Notice tone="warn">
      <Trans>Vous êtes hors connexion. Un bulletin secret n’est pas mis en attente : il part quand vous le déposez, ou pas du tout.</Trans>
    </Notice>
  );
  const last = change.data?.ballot ?? cast.data?.ballot ?? null;
  if (round.voted && !changing) return <InUrn ballot={last} round={round} fresh={cast.isSuccess || change.isSuccess} onChange={() => setChanging(true)} />;
  if (!round.voted) {
    return (
      <>
        {offline}
        <BallotForm round={round} before={null} error={cast.error} busy={cast.isPending} asked={false} onCast={put} />
      </>
    );
  }
  return (
    <>
      {offline}
      <Changing
        round={round}
        error={change.error}
        busy={change.isPending}
        onChange={(ballot, secret) => {
          change.mutate({ ballot, secret }, { onSuccess: () => setChanging(false) });
        }}
      />
    </>
  );
}

interface InUrnProps {
  round: RoundView;
  /** known only to the page that has just cast it */
  ballot: Ballot | null;
  fresh: boolean;
  onChange: () => void;
}

function InUrn({ round, ballot, fresh, onChange }: InUrnProps) {
  const { t } = useLingui();
  const secret = keptSecret(round.id);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) place.current?.focus();
  }, [fresh]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="ok" title={fresh ? t`Votre bulletin est dans l’urne. Merci.` : t`Vous avez voté`}>
        {ballot && (
          <p>
            <Trans>
              Votre choix :{' '}
              <strong>
                <BallotWords ballot={ballot} round={round} />
              </strong>
            </Trans>
          </p>
        )}
        {secret ? (
          <>
            <p>
              <Trans>
                Voici le secret de votre reçu. Gardez-le : lui seul permet de retrouver ou de changer ce bulletin, et personne ne peut vous le redonner. Ne le
                montrez à personne.
              </Trans>
            </p>
            <Row>
              <code data-ballot-secret>{secret}</code>
              <CopyButton text={secret} />
            </Row>
          </>
        ) : (
          <p>
            <Trans>Le secret de votre reçu n’est pas sur cet appareil.</Trans>
          </p>
        )}
      </Notice>
      <p>
        <Button look="secondary" onClick={onChange}>
          <Trans>Changer mon vote</Trans>
        </Button>
      </p>
    </div>
  );
}

interface ChangingProps {
  round: RoundView;
  error: unknown;
  busy: boolean;
  onChange: (ballot: Ballot, secret: string) => void;
}

function Changing({ round, error, busy, onChange }: ChangingProps) {
  const { t } = useLingui();
  const kept = keptSecret(round.id);
  const [typed, setTyped] = useState('');
  const secret = kept ?? typed.trim();
  return (
    <>
      {kept === null && (
        <TextField
          label={t`Secret de votre reçu`}
          hint={t`64 caractères, que vous avez copiés après avoir voté.`}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {/^[0-9a-f]{64}$/.test(secret) && (
        <BallotForm round={round} before={null} error={error} busy={busy} asked={kept !== null} onCast={(ballot) => onChange(ballot, secret)} />
      )}
    </>
  );
}
