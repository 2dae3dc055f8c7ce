import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { announce } from '../../lib';
import { Button } from '../../ui';
import { useSignOut } from './me.queries';
import { Refusal } from './refusal.view';

/** Leaves for the home page, so that nothing reserved stays on a shared screen. */
export function useLeave({ everywhere = false } = {}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const signOut = useSignOut({ everywhere });
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        navigate('/');
        announce(t`La connexion est fermée.`);
      },
    });
  return { leave, busy: signOut.isPending, error: signOut.error };
}

export function SignOutButton({ everywhere = false }: { everywhere?: boolean }) {
  const { leave, busy, error } = useLeave({ everywhere });
  return (
    <>
      <Button look="secondary" busy={busy} onClick={leave}>
        {everywhere ? <Trans>Me déconnecter partout</Trans> : <Trans>Me déconnecter</Trans>}
      </Button>
      <Refusal error={error} />
    </>
  );
}
