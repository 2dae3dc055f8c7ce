import { Trans } from '@lingui/react/macro';
import { SignInWithLink } from '@palabre/shared/people';
import { useEffect, useEffectEvent, useState } from 'react';
import { codeOf, useKeptText } from '../../lib';
import { EmptyState, Form, LinkButton } from '../../ui';
import { SharedDevice } from './shared-device.form';
import { useSignInWithLink } from './sign-in.queries';

/**
 * The token stands after the hash sign. It is taken out of the address, so that neither history nor a shared screen keeps it;
 * this tab keeps it over a reload, until it has been used.
 */
function useLinkToken(): [token: string, forget: () => void] {
  const [kept, keep] = useKeptText('sign-in-link');
  const [arrived] = useState(() => location.hash.slice(1));
  const take = useEffectEvent(() => {
    if (!arrived) return;
    keep(arrived);
    history.replaceState(history.state, '', location.pathname + location.search);
  });
  useEffect(() => take(), []);
  return [arrived || kept, () => keep('')];
}

/** A link that has served or is too old will never serve again. */
const isOver = (error: unknown): boolean => codeOf(error) === 'people/sign_in_expired';

/** The link of the mail. Opening it does nothing: mail providers open links too; a person presses the button. */
export function SignInLinkPanel({ onDone }: { onDone: () => void }) {
  const [token, forget] = useLinkToken();
  const signIn = useSignInWithLink();
  const send = (proof: SignInWithLink) =>
    signIn.mutate(proof, {
      onSuccess: () => {
        forget();
        onDone();
      },
      onError: (error) => isOver(error) && forget(),
    });
  if (!token && !signIn.error) return <LinkMissing />;
  return (
    <>
      <p>
        <Trans>Ce lien vous connecte sur cet appareil. Il ne sert qu’une fois.</Trans>
      </p>
      <Form
        schema={SignInWithLink}
        read={(_, form) => ({ token, sharedDevice: form.has('sharedDevice') })}
        onSubmit={send}
        error={signIn.error}
        busy={signIn.isPending}
        submit={<Trans>Me connecter</Trans>}
        actions={
          signIn.error ? (
            <LinkButton href="/sign-in" look="secondary">
              <Trans>Recevoir un nouveau code</Trans>
            </LinkButton>
          ) : undefined
        }
      >
        <SharedDevice />
      </Form>
    </>
  );
}

const LinkMissing = () => (
  <EmptyState
    action={
      <LinkButton href="/sign-in">
        <Trans>Recevoir un nouveau code</Trans>
      </LinkButton>
    }
  >
    <Trans>Ce lien est incomplet ou a déjà été ouvert ici. Ouvrez-le de nouveau depuis votre message, ou demandez un nouveau code.</Trans>
  </EmptyState>
);
