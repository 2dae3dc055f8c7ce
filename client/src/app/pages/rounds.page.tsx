import { Trans, useLingui } from '@lingui/react/macro';
import { RoundListPanel } from '../../rooms/voting';
import { EmptyState, PageTitle } from '../../ui';

/** Rounds under way, then those that are over. */
export function RoundsPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Scrutins`} />
      <h2>
        <Trans>En cours</Trans>
      </h2>
      <RoundListPanel filter={{ state: 'open' }} empty={<EmptyState>{t`Aucun scrutin n’est ouvert.`}</EmptyState>} />
      <h2>
        <Trans>Clos</Trans>
      </h2>
      <RoundListPanel filter={{ state: 'closed' }} empty={<EmptyState>{t`Aucun scrutin n’est encore clos.`}</EmptyState>} />
    </>
  );
}
