import { Trans, useLingui } from '@lingui/react/macro';
import { problemSentence } from '../../i18n';
import { Button, Notice, Text } from '../../ui';
import type { Unsent } from './outbox.store';

interface Props {
  unsent: Unsent;
  onSend: () => void;
  /** its words go back into the form */
  onTakeBack: () => void;
}

/** A comment that is not with the server yet: kept, with the way to send it again. */
export function UnsentView({ unsent: { comment, sending, error }, onSend, onTakeBack }: Props) {
  const { t, i18n } = useLingui();
  const actions = (
    <>
      <Button small busy={sending} onClick={onSend}>
        <Trans>Envoyer de nouveau</Trans>
      </Button>
      <Button small look="secondary" onClick={onTakeBack}>
        <Trans>Reprendre le texte</Trans>
      </Button>
    </>
  );
  return (
    <Notice tone={sending ? 'info' : 'warn'} title={sending ? t`Envoi en cours…` : t`Pas encore envoyé, gardé dans cet onglet`} actions={!sending && actions}>
      <Text as="p" fragment={{ text: comment.body, lang: comment.lang }} />
      {!sending && (
        <p>
          {error ? i18n._(problemSentence(error)) : t`Nous ne savons pas s’il est arrivé.`} <Trans>L’envoyer de nouveau ne le publie pas deux fois.</Trans>
        </p>
      )}
    </Notice>
  );
}
