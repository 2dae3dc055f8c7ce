import { Trans, useLingui } from '@lingui/react/macro';
import { AccountsPanel, AdministratorGate } from '../../rooms/people';
import { Breadcrumb, PageTitle } from '../../ui';

/** Who has an account, and who administers. */
export function AdminMembersPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Comptes et rôles`} above={<Breadcrumb crumbs={[{ href: '/admin', label: <Trans>Administration</Trans> }]} />} />
      <AdministratorGate>
        <AccountsPanel />
      </AdministratorGate>
    </>
  );
}
