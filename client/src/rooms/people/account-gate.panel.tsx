import { Trans } from '@lingui/react/macro';
import type { Profile } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { EmptyState, Loaded } from '../../ui';
import { useMe } from './me.queries';
import { SignInPrompt } from './sign-in-prompt.panel';

/** What needs an account; for those without one the way to it, and back. */
export function AccountGate({ children }: { children: (person: Profile) => ReactNode }) {
  const { query } = useMe();
  return <Loaded query={query}>{({ person }) => (person ? children(person) : signInFirst)}</Loaded>;
}

/** What only administrators may see. */
export function AdministratorGate({ children }: { children: ReactNode }) {
  const { query } = useMe();
  return (
    <AccountGate>
      {() => (
        <Loaded query={query}>
          {({ may }) =>
            may.administer ? (
              children
            ) : (
              <EmptyState>
                <Trans>Cette page est réservée aux personnes qui administrent ce site.</Trans>
              </EmptyState>
            )
          }
        </Loaded>
      )}
    </AccountGate>
  );
}

const signInFirst = (
  <SignInPrompt>
    <Trans>Il faut un compte pour voir cette page. Une adresse électronique suffit.</Trans>
  </SignInPrompt>
);
