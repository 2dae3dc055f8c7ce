import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';

/** The way in. */
export function AccountLink({ className }: { className?: string }) {
  return (
    <Link href="/sign-in" className={className}>
      <Trans>Se connecter</Trans>
    </Link>
  );
}
