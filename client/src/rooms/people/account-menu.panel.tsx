import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Menu } from '../../ui';
import { useMe } from './me.queries';
import { useSignInAddress } from './sign-in-address';
import { useLeave } from './sign-out.panel';

/** One's account in the top bar: the way in, or what is behind one's name. Nothing while it is not known who is looking. */
export function AccountMenu({ className }: { className?: string }) {
  const { t } = useLingui();
  const { person, known } = useMe();
  const address = useSignInAddress();
  if (!known) return null;
  if (!person) {
    return (
      <Link href={address} className={className}>
        <Trans>Se connecter</Trans>
      </Link>
    );
  }
  const label = person.name || t`Mon compte`;
  return (
    <Menu label={<bdi>{label}</bdi>} align="end" className={className}>
      <AccountItems />
    </Menu>
  );
}

/** The same inside another menu. */
export function AccountItems() {
  const { person, may, known } = useMe();
  const address = useSignInAddress();
  const { leave } = useLeave();
  if (!known) return null;
  if (!person) {
    return (
      <Link href={address}>
        <Trans>Se connecter</Trans>
      </Link>
    );
  }
  return (
    <>
      <Link href="/account">
        <Trans>Mon compte</Trans>
      </Link>
      {may.administer && (
        <Link href="/admin">
          <Trans>Administration</Trans>
        </Link>
      )}
      <button type="button" onClick={leave}>
        <Trans>Me déconnecter</Trans>
      </button>
    </>
  );
}
