import { useLingui } from '@lingui/react/macro';
import { RecountPanel } from '../../rooms/voting';
import { PageTitle } from '../../ui';

/** Whoever is not sure can recount. */
export function RecountPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Recompter un scrutin`} />
      <RecountPanel />
    </>
  );
}
