import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EmptyState, LinkButton } from '../../ui';
import { useSignInAddress } from './sign-in-address';

interface Props {
  /** one sentence: what an account is needed for here */
  children: ReactNode;
  look?: 'primary' | 'secondary';
}

/** In the place of what needs an account: the way in, and back here. */
export function SignInPrompt({ children, look }: Props) {
  const address = useSignInAddress();
  return (
    <EmptyState
      action={
        <LinkButton href={address} look={look}>
          <Trans>Se connecter</Trans>
        </LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}
