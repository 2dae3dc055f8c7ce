import { Trans, useLingui } from '@lingui/react/macro';
import { RoundListPanel } from '../../rooms/voting';
import { EmptyState, PageTitle } from '../../ui';

/** Rounds under way, then those that are over. */
export function RoundsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Scrutins`} />
      <RoundListPanel heading={<Trans>En cours</Trans>} filter={{ state: 'open' }} empty={<EmptyState>{t`Aucun scrutin n’est ouvert.`}</EmptyState>} />
      <RoundListPanel heading={<Trans>Clos</Trans>} filter={{ state: 'closed' }} empty={<EmptyState>{t`Aucun scrutin n’est encore clos.`}</EmptyState>} />
    </>
  );
}
