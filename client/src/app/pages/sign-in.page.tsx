import { useLingui } from '@lingui/react/macro';
import { Redirect, useSearch } from 'wouter';
import { firstStepsAddress, placeAfter, SignInPanel, useMe } from '../../rooms/people';
import { Loaded, PageTitle } from '../../ui';

/** The way in: an address, then a code. Whoever is signed in goes on to where they came from, the first time by way of a few questions. */
export function SignInPage() {
  const { t } = useLingui();
  const search = useSearch();
  const { query } = useMe();
  return (
    <Loaded page query={query}>
      {({ person }) =>
        person ? (
          <Redirect to={person.complete ? placeAfter(search) : firstStepsAddress(search)} replace />
        ) : (
          <>
            <PageTitle title={t`Se connecter`} />
            <SignInPanel />
          </>
        )
      }
    </Loaded>
  );
}
