import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Redirect } from 'wouter';
import { SignInLinkPanel } from '../../rooms/people';
import { PageTitle } from '../../ui';

/** Where the link of the mail leads. */
export function SignInLinkPage() {
  const { t } = useLingui();
  const [done, setDone] = useState(false);
  if (done) return <Redirect to="/sign-in" replace />;
  return (
    <>
      <PageTitle title={t`Se connecter avec le lien reçu`} />
      <SignInLinkPanel onDone={() => setDone(true)} />
    </>
  );
}
