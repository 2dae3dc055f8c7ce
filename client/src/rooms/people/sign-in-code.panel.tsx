import { Trans } from '@lingui/react/macro';
import type { RequestSignIn } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { useLocale } from '../../i18n';
import { useNow } from '../../lib';
import { Button, Notice, Row, Time } from '../../ui';
import { Refusal } from './refusal.view';
import { SignInCodeForm, triesLeft } from './sign-in-code.form';
import { useSignInWithCode, type PendingSignIn } from './sign-in.queries';

export interface SignInCodePanelProps {
  pending: PendingSignIn;
  asking: boolean;
  askingFailed: unknown;
  onAskAgain: (wanted: RequestSignIn) => void;
  onChangeAddress: () => void;
  onDone: () => void;
}

/** The second step: the code comes back. */
export function SignInCodePanel({ pending, asking, askingFailed, onAskAgain, onChangeAddress, onDone }: SignInCodePanelProps) {
  const locale = useLocale();
  const signIn = useSignInWithCode();
  const actions = (
    <>
      <Button look="secondary" busy={asking} onClick={() => onAskAgain({ email: pending.email, locale })}>
        <Trans>Envoyer un nouveau code</Trans>
      </Button>
      <Button look="quiet" onClick={onChangeAddress}>
        <Trans>Changer d’adresse</Trans>
      </Button>
    </>
  );
  if (triesLeft(signIn.error) === 0) return <TooManyTries askingFailed={askingFailed} actions={actions} />;
  return (
    <>
      <WhereTheCodeIs pending={pending} />
      <Refusal error={askingFailed} />
      <SignInCodeForm
        requestId={pending.requestId}
        onSubmit={(answer) => signIn.mutate(answer, { onSuccess: onDone })}
        error={signIn.error}
        busy={signIn.isPending}
        actions={actions}
      />
    </>
  );
}

/** No code can be right any more: the form goes, the ways out stay. */
function TooManyTries({ askingFailed, actions }: { askingFailed: unknown; actions: ReactNode }) {
  return (
    <>
      <Notice tone="warn" live>
        <p>
          <Trans>Ce code ne sert plus : il y a eu trop d’essais. Demandez-en un nouveau.</Trans>
        </p>
      </Notice>
      <Refusal error={askingFailed} />
      <Row>{actions}</Row>
    </>
  );
}

function WhereTheCodeIs({ pending: { email, expiresAt, mailed } }: { pending: PendingSignIn }) {
  const expired = useNow() >= Date.parse(expiresAt);
  if (expired) {
    return (
      <Notice tone="warn" live>
        <p>
          <Trans>Le code envoyé à {email} ne sert plus : il a plus de 15 minutes. Demandez-en un nouveau.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p>
        {mailed ? (
          <Trans>
            Un code est parti vers <strong>{email}</strong>. Rien reçu après quelques minutes ? Regardez dans les messages indésirables.
          </Trans>
        ) : (
          <Trans>
            Un code a été préparé pour <strong>{email}</strong>. Ce site n’a pas de serveur de courriel. Demandez le code à la personne qui administre ce site :
            elle le lit dans ses messages ou dans le terminal.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          Il expire <Time at={expiresAt} />.
        </Trans>
      </p>
    </>
  );
}
