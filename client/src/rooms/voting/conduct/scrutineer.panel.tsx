import { Trans, useLingui } from '@lingui/react/macro';
import { CommitSecret, RevealSecret, sha256Hex, type RoundView } from '@palabre/shared/voting';
import { useState } from 'react';
import { CopyButton, Disclosure, Form, Notice, Row, TextField } from '../../../ui';
import { useMayKeep, useMe } from '../../people';
import { keepOnDevice, lotSecretPlace, readDevice } from '../ballots/device.store';
import { newSecret } from '../ballots/secret.store';
import { useCommitSecret, useRevealSecret } from '../voting.queries';

/** Who watches over a lot: the promises, and for those named the way to make and to keep theirs. */
export function ScrutineerPanel({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const place = lotSecretPlace(me?.id ?? '', round.id);
  const states = round.scrutineers.map(({ person, commitment, revealed }) => {
    const state = revealed ? t`secret révélé` : commitment ? t`engagement pris` : t`engagement attendu`;
    return `${person.name} (${state})`;
  });
  return (
    <>
      <p>
        <Trans>Tirage au sort en cas d’égalité, gardé par : {states.join(', ')}.</Trans>
      </p>
      {round.may.commit && <Commit place={place} roundId={round.id} />}
      {round.may.reveal ? <Reveal place={place} roundId={round.id} /> : !round.may.commit && <Kept place={place} round={round} />}
    </>
  );
}

function Commit({ place, roundId }: { place: string; roundId: string }) {
  const { t } = useLingui();
  const commit = useCommitSecret(roundId);
  const mayKeep = useMayKeep() === 'yes';
  const [secret] = useState(() => readDevice(place) ?? newSecret());
  const send = (body: { commitment: string }) => {
    keepOnDevice(place, secret, mayKeep);
    commit.mutate(body);
  };
  return (
    <Form
      schema={CommitSecret}
      read={() => ({ commitment: sha256Hex(secret) })}
      onSubmit={send}
      error={commit.error}
      busy={commit.isPending}
      submit={t`M’engager sur ce secret`}
    >
      <Notice tone="info">
        <p>
          <Trans>
            Voici votre secret pour le tirage au sort. Gardez-le jusqu’après la clôture, et ne le montrez à personne : seule son empreinte est envoyée.
          </Trans>
        </p>
        <Row>
          <code>{secret}</code>
          <CopyButton text={secret} />
        </Row>
      </Notice>
    </Form>
  );
}

/** Between the commitment and the close: the secret is shown to whoever made it here, to copy it once more. */
function Kept({ place, round }: { place: string; round: RoundView }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const secret = readDevice(place);
  const waits = round.state === 'prepared' || round.state === 'open';
  const mine = round.scrutineers.some(({ person, commitment }) => person.id === me?.id && commitment !== null);
  if (!mine || !waits) return null;
  if (secret === null) {
    return (
      <Notice tone="warn">
        <Trans>Votre secret pour le tirage au sort n’est pas sur cet appareil. En cas d’égalité, il vous sera demandé après la clôture.</Trans>
      </Notice>
    );
  }
  return (
    <Disclosure summary={t`Mon secret pour le tirage au sort`}>
      <Row>
        <code>{secret}</code>
        <CopyButton text={secret} />
      </Row>
    </Disclosure>
  );
}

function Reveal({ place, roundId }: { place: string; roundId: string }) {
  const { t } = useLingui();
  const reveal = useRevealSecret(roundId);
  return (
    <Form schema={RevealSecret} onSubmit={(body) => reveal.mutate(body)} error={reveal.error} busy={reveal.isPending} submit={t`Révéler mon secret`}>
      <TextField name="secret" label={t`Votre secret pour le tirage au sort`} defaultValue={readDevice(place) ?? ''} autoComplete="off" />
    </Form>
  );
}
