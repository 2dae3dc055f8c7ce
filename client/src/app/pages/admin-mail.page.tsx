import { Trans, useLingui } from '@lingui/react/macro';
import { OutboxPanel, AdministratorGate } from '../../rooms/people';
import { Breadcrumb, PageTitle } from '../../ui';

/** The mails of this site, for those who administer it. */
export function AdminMailPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Messages`} above={<Breadcrumb crumbs={[{ href: '/admin', label: <Trans>Administration</Trans> }]} />} />
      <AdministratorGate>
        <OutboxPanel />
      </AdministratorGate>
    </>
  );
}
