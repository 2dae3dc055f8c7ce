import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { announce } from '../../lib';
import { Button, ErrorState } from '../../ui';
import { useSignOut } from './me.queries';

/** Leaves for the home page, so that nothing reserved stays on a shared screen. */
export function useLeave({ everywhere = false } = {}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const signOut = useSignOut({ everywhere });
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        navigate('/');
        announce(t`Vous êtes déconnecté·e.`);
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
      {error && <ErrorState error={error} />}
    </>
  );
}
