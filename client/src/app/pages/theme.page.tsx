import { Trans, useLingui } from '@lingui/react/macro';
import { kindNames, ProgressView, ThemeView, useTheme } from '../../rooms/roadmap';
import { Breadcrumb, Loaded, Muted, PageTitle } from '../../ui';

/** One theme with its actions. */
export function ThemePage({ params }: { params: { id: string } }) {
  const { i18n } = useLingui();
  return (
    <Loaded query={useTheme(params.id)}>
      {(theme) => (
        <>
          <PageTitle title={theme.title} above={<Breadcrumb crumbs={[{ href: `/roadmap/${theme.roadmap.slug}`, label: <Trans>Feuille de route</Trans> }]} />}>
            <Muted>
              <Trans>Thème {theme.number}</Trans> · {i18n._(kindNames[theme.kind])}
            </Muted>
            {theme.actions > 0 && <ProgressView progress={theme.progress} />}
          </PageTitle>
          <ThemeView theme={theme} />
        </>
      )}
    </Loaded>
  );
}
