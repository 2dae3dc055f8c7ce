import { Trans, useLingui } from '@lingui/react/macro';
import { GiveProxy, sha256Hex, type Ballot, type RoundView } from '@palabre/shared/voting';
import { Button, CopyButton, Disclosure, Form, Row, SelectField, ShowMore, TakesFocus } from '../../../ui';
import { Refusal, useMayKeep, useMe } from '../../people';
import { BallotForm } from '../ballots/ballot.form';
import { BallotWords } from '../ballots/ballot.words';
import { heldSecretPlace, keepOnDevice, readDevice } from '../ballots/device.store';
import { newSecret } from '../ballots/secret.store';
import { MandateWords } from '../mandates/mandate.words';
import { useCastBallot, useCastSealed, useGiveProxy, useRevokeProxy, useRoll } from '../voting.queries';

/** Letting somebody else vote in my place, and voting for those who let me, or whose alternate I am. */
export function ProxyPanel({ round }: { round: RoundView }) {
  if (round.state !== 'open') return null;
  return (
    <>
      {round.held.map((held) => (
        <Held key={held.person.id} round={round} held={held} />
      ))}
      {round.rule.proxies && !round.notOnRoll && <OwnProxy round={round} />}
    </>
  );
}

function OwnProxy({ round }: { round: RoundView }) {
  return <>{round.proxyTo ? <Given round={round} name={round.proxyTo.name} /> : !round.voted && round.held.length === 0 && <Give round={round} />}</>;
}

function Given({ round, name }: { round: RoundView; name: string }) {
  const revoke = useRevokeProxy(round.id);
  return (
    <>
      <p>
        <Trans>Vous avez donné procuration à {name}.</Trans> {round.voted && <Trans>Votre bulletin est déposé : elle ne peut plus être reprise.</Trans>}
      </p>
      {!round.voted && (
        <p>
          <Button look="secondary" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            <Trans>Reprendre ma procuration</Trans>
          </Button>
        </p>
      )}
      <Refusal error={revoke.error} />
    </>
  );
}

function Give({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const give = useGiveProxy(round.id);
  const roll = useRoll(round.id);
  const others = (roll.items ?? []).filter(({ person }) => person.id !== me?.id);
  return (
    <Disclosure summary={t`Donner procuration`}>
      <Form schema={GiveProxy} onSubmit={(body) => give.mutate(body)} error={give.error} busy={give.isPending} submit={t`Donner procuration`}>
        <SelectField name="to" label={t`Qui votera à votre place`} hint={t`Vous pouvez la reprendre tant qu’elle n’a pas servi ; voter vous-même la reprend.`}>
          {others.map(({ person }) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </SelectField>
      </Form>
      {roll.hasMore && (
        <>
          <p>
            <Trans>La liste est longue : il y a d’autres noms.</Trans>
          </p>
          <ShowMore list={roll} />
        </>
      )}
    </Disclosure>
  );
}

function Held({ round, held: { person, ballot, used, mandate } }: { round: RoundView; held: RoundView['held'][number] }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const place = heldSecretPlace(me?.id ?? '', round.id, person.id);
  const [named, sealed] = [useCastBallot(round.id), useCastSealed(round.id)];
  const mayKeep = useMayKeep() === 'yes';
  const secret = round.rule.secrecy === 'secret';
  const cast = (given: Ballot) => {
    if (!secret) return named.mutate({ ballot: given, onBehalfOf: person.id });
    const own = readDevice(place) ?? newSecret();
    keepOnDevice(place, own, mayKeep);
    return sealed.mutate({ ballot: given, receipt: sha256Hex(own), onBehalfOf: person.id });
  };
  const error = secret ? sealed.error : named.error;
  const fresh = named.isSuccess || sealed.isSuccess;
  return (
    <Disclosure summary={mandate ? t`Voter pour ${mandate.organisation} à la place de ${person.name}` : t`Voter pour ${person.name}`} open={!used || fresh}>
      {mandate && <MandateWords mandate={mandate} />}
      {ballot && (
        <p>
          <Trans>
            Bulletin déposé : <BallotWords ballot={ballot} round={round} />
          </Trans>
        </p>
      )}
      {used && secret ? (
        <InUrn secret={readDevice(place)} name={person.name} fresh={fresh} />
      ) : (
        <BallotForm
          key={String(used)}
          round={round}
          mandate={mandate}
          before={ballot}
          error={error}
          busy={named.isPending || sealed.isPending}
          asked={false}
          onCast={cast}
        />
      )}
    </Disclosure>
  );
}

/** The secret belongs to whoever gave the proxy: with it they find or change their ballot. */
function InUrn({ secret, name, fresh }: { secret: string | null; name: string; fresh: boolean }) {
  return (
    <TakesFocus when={fresh}>
      <p>
        <Trans>Le bulletin de cette personne est dans l’urne.</Trans>
      </p>
      {secret && (
        <>
          <p>
            <Trans>Voici le secret de son reçu. Donnez-le à {name}, et à personne d’autre : il permet de retrouver ou de changer ce bulletin.</Trans>
          </p>
          <Row>
            <code>{secret}</code>
            <CopyButton text={secret} />
          </Row>
        </>
      )}
    </TakesFocus>
  );
}
