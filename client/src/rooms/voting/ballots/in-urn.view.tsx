import { Trans, useLingui } from '@lingui/react/macro';
import type { Ballot, RoundView } from '@palabre/shared/voting';
import { problemSentence } from '../../../i18n';
import { Button, Notice, Row, TakesFocus } from '../../../ui';
import { BallotWords } from './ballot.words';
import { useSecretText } from './receipt.words';
import { TakeAway } from './take-away.view';

interface Props {
  round: RoundView;
  /** null where this device does not have it */
  secret: string | null;
  /** known only to the page that has just cast it, or has looked */
  ballot: Ballot | null;
  fresh: boolean;
  /** whether the secret outlasts this page */
  mayKeep: boolean;
  error: unknown;
  onLook: (secret: string) => void;
  /** absent after the close */
  onChange: (() => void) | undefined;
}

/** A secret ballot that is in the urn, and the secret that only its voter has. Fresh, it takes the focus from the button that has gone. */
export function InUrnView({ round, secret, ballot, fresh, mayKeep, error, onLook, onChange }: Props) {
  const { t, i18n } = useLingui();
  return (
    <TakesFocus when={fresh}>
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
        {secret === null && (
          <p>
            <Trans>Le secret de votre reçu n’est pas sur cet appareil.</Trans>
          </p>
        )}
        {secret !== null && <Secret secret={secret} ballot={ballot} round={round} mayKeep={mayKeep} />}
        {error !== null && <p>{i18n._(problemSentence(error))}</p>}
      </Notice>
      <Row>
        {secret !== null && ballot === null && (
          <Button look="secondary" onClick={() => onLook(secret)}>
            <Trans>Relire mon bulletin dans l’urne</Trans>
          </Button>
        )}
        {onChange && (
          <Button look="secondary" onClick={onChange}>
            <Trans>Changer mon vote</Trans>
          </Button>
        )}
      </Row>
    </TakesFocus>
  );
}

function Secret({ secret, ballot, round, mayKeep }: Pick<Props, 'round' | 'ballot' | 'mayKeep'> & { secret: string }) {
  const text = useSecretText(secret, ballot, round);
  return (
    <>
      <p>
        <Trans>
          Voici le secret de votre reçu. Gardez-le : lui seul permet de retrouver ou de changer ce bulletin, et personne ne peut vous le redonner. Ne le montrez
          à personne : qui l’a peut lire et changer votre bulletin.
        </Trans>{' '}
        {mayKeep ? (
          <Trans>Cet appareil le garde jusqu’à ce que vous vous déconnectiez.</Trans>
        ) : (
          <Trans>Cet appareil ne le garde pas : il disparaît quand vous quittez cette page.</Trans>
        )}
      </p>
      <p>
        <code data-ballot-secret>{secret}</code>
      </p>
      <TakeAway text={text} name={`palabre-${round.id}.txt`} />
    </>
  );
}
