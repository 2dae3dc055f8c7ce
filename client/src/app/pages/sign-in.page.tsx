import { useLingui } from '@lingui/react/macro';
import { Redirect, useSearch } from 'wouter';
import { FirstStepsPanel, placeAfter, SignInPanel, useMe } from '../../rooms/people';
import { Loaded, PageTitle } from '../../ui';

/** The way in: an address, a code, and the first time a few questions. Whoever has been through it goes on to where they came from. */
export function SignInPage() {
  const { t } = useLingui();
  const next = placeAfter(useSearch());
  const { query } = useMe();
  return (
    <Loaded query={query}>
      {({ person }) => {
        if (person?.complete) return <Redirect to={next} replace />;
        return person ? (
          <>
            <PageTitle key="first-steps" title={t`Premiers pas`} />
            <FirstStepsPanel />
          </>
        ) : (
          <>
            <PageTitle key="sign-in" title={t`Se connecter`} />
            <SignInPanel />
          </>
        );
      }}
    </Loaded>
  );
}
