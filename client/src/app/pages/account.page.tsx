import { Trans, useLingui } from '@lingui/react/macro';
import { AccountGate, DevicesPanel, ProfilePanel, TokensPanel } from '../../rooms/people';
import { PageTitle } from '../../ui';

/** One's own account. */
export function AccountPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Mon compte`} />
      <AccountGate>
        {(person) => (
          <>
            <section aria-labelledby="profile">
              <h2 id="profile">
                <Trans>Profil</Trans>
              </h2>
              <ProfilePanel key={person.id} person={person} />
            </section>
            <section aria-labelledby="devices">
              <h2 id="devices">
                <Trans>Appareils connectés</Trans>
              </h2>
              <DevicesPanel />
            </section>
            <section aria-labelledby="tokens">
              <h2 id="tokens">
                <Trans>Jetons d’accès</Trans>
              </h2>
              <TokensPanel />
            </section>
          </>
        )}
      </AccountGate>
    </>
  );
}
