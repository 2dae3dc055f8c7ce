import { Trans, useLingui } from '@lingui/react/macro';
import { AdministratorGate } from '../../rooms/people';
import { QuarantinePanel } from '../../rooms/proposals';
import { Breadcrumb, PageTitle } from '../../ui';

/** For administrators: the texts that cannot be read, and what can be done for them. */
export function AdminTextsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Textes à réparer`} above={<Breadcrumb crumbs={[{ href: '/admin', label: <Trans>Administration</Trans> }]} />} />
      <p>
        <Trans>Un texte qui ne peut plus être lu est mis à part. Personne ne peut le lire ni le modifier, et rien n’en est effacé.</Trans>
      </p>
      <AdministratorGate>
        <QuarantinePanel />
      </AdministratorGate>
    </>
  );
}
