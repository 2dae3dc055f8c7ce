import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { AdministratorGate } from '../../rooms/people';
import { WorkshopPanel } from '../../rooms/roadmap';
import { Breadcrumb, PageTitle } from '../../ui';

/** For administrators: from a text to a published roadmap, or to a newer version of one. */
export function AdminRoadmapPage() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle title={t`Publier une feuille de route`} above={<Breadcrumb crumbs={[{ href: '/admin', label: <Trans>Administration</Trans> }]} />} />
      <p>
        <Trans>Le texte est découpé en thèmes et en actions numérotées. Vous relisez et corrigez le découpage, puis vous publiez.</Trans>
      </p>
      <AdministratorGate>
        <WorkshopPanel correct={search.get('correct')} />
      </AdministratorGate>
    </>
  );
}
