import { Trans } from '@lingui/react/macro';
import { SignInWithLink } from '@palabre/shared/people';
import { useEffect, useState } from 'react';
import { EmptyState, Form, LinkButton } from '../../ui';
import { SharedDevice } from './shared-device.form';
import { useSignInWithLink } from './sign-in.queries';

/** The token stands after the hash sign. It is read once and taken out of the address, so that neither history nor a shared screen keeps it. */
function useTokenOnce(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token;
}

/** The link of the mail. Opening it does nothing: mail providers open links too; a person presses the button. */
export function SignInLinkPanel({ onDone }: { onDone: () => void }) {
  const token = useTokenOnce();
  const signIn = useSignInWithLink();
  if (!token) return <LinkMissing />;
  return (
    <>
      <p>
        <Trans>Ce lien vous connecte sur cet appareil. Il ne sert qu’une fois.</Trans>
      </p>
      <Form
        schema={SignInWithLink}
        read={(_, form) => ({ token, sharedDevice: form.has('sharedDevice') })}
        onSubmit={(proof) => signIn.mutate(proof, { onSuccess: onDone })}
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
