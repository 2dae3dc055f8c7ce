import { Trans, useLingui } from '@lingui/react/macro';
import { GroupListPanel } from '../../rooms/groups';
import { kindNames, ProgressView, ThemeView, useTheme } from '../../rooms/roadmap';
import { Breadcrumb, EmptyState, Loaded, Muted, PageTitle } from '../../ui';

/** One theme with its actions, and who works on it. */
export function ThemePage({ params }: { params: { id: string } }) {
  const { t, i18n } = useLingui();
  return (
    <Loaded page query={useTheme(params.id)}>
      {(theme) => (
        <>
          <PageTitle title={theme.title} above={<Breadcrumb crumbs={[{ href: `/roadmap/${theme.roadmap.slug}`, label: <Trans>Feuille de route</Trans> }]} />}>
            <Muted>
              <Trans>Thème {theme.number}</Trans> · {i18n._(kindNames[theme.kind])}
            </Muted>
            {theme.actions > 0 && <ProgressView progress={theme.progress} />}
          </PageTitle>
          <ThemeView theme={theme} />
          <GroupListPanel
            key={theme.id}
            heading={<Trans>Groupes qui y travaillent</Trans>}
            filter={{ themeId: theme.id }}
            empty={<EmptyState>{t`Aucun groupe ne travaille encore sur ce thème.`}</EmptyState>}
          />
        </>
      )}
    </Loaded>
  );
}
