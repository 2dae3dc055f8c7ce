import { Trans, useLingui } from '@lingui/react/macro';
import type { RequestSignIn } from '@palabre/shared/people';
import { useState } from 'react';
import { announce, useKeptText } from '../../lib';
import { SignInCodePanel } from './sign-in-code.panel';
import { SignInRequestForm } from './sign-in-request.form';
import { useRequestSignIn, type PendingSignIn } from './sign-in.queries';

/** Reading the mail often means leaving the browser, and a phone may then reload the page. */
function useKeptSignIn(): [PendingSignIn | undefined, (pending: PendingSignIn | undefined) => void] {
  const [kept, keep] = useKeptText('sign-in');
  return [kept ? (JSON.parse(kept) as PendingSignIn) : undefined, (pending) => keep(pending ? JSON.stringify(pending) : '')];
}

/** An address first, then the code that was sent there. Where it leads when it is done, the page decides: it sees who is looking. */
export function SignInPanel() {
  const { t } = useLingui();
  const [pending, setPending] = useKeptSignIn();
  const [email, setEmail] = useState<string>();
  const request = useRequestSignIn();
  const ask = (wanted: RequestSignIn) =>
    request.mutate(wanted, {
      onSuccess: (requested) => {
        setPending({ ...requested, email: wanted.email });
        announce(t`Le code est envoyé.`);
      },
    });
  const changeAddress = () => {
    setEmail(pending?.email);
    setPending(undefined);
    request.reset();
  };
  if (pending) {
    return (
      <SignInCodePanel
        key={pending.requestId}
        pending={pending}
        asking={request.isPending}
        askingFailed={request.error}
        onAskAgain={ask}
        onChangeAddress={changeAddress}
        onDone={() => setPending(undefined)}
      />
    );
  }
  return (
    <>
      <p>
        <Trans>Nous vous envoyons un code par courriel : il n’y a pas de mot de passe.</Trans>{' '}
        <Trans>Si vous n’avez pas encore de compte, il est créé à la première connexion.</Trans>
      </p>
      <SignInRequestForm email={email} onSubmit={ask} error={request.error} busy={request.isPending} />
    </>
  );
}
