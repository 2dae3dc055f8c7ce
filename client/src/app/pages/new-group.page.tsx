import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useSearchParams } from 'wouter';
import { NewGroupPanel } from '../../rooms/groups';
import { AccountGate } from '../../rooms/people';
import { Breadcrumb, PageTitle } from '../../ui';

/** Founding a working group. */
export function NewGroupPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle title={t`Fonder un groupe de travail`} above={<Breadcrumb crumbs={[{ href: '/groups', label: <Trans>Groupes de travail</Trans> }]} />} />
      <AccountGate>{() => <NewGroupPanel themeId={search.get('theme') ?? undefined} onCreated={({ id }) => navigate(`/groups/${id}`)} />}</AccountGate>
    </>
  );
}
