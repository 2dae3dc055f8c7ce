import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { GroupListPanel, ThemeFilterPanel } from '../../rooms/groups';
import { useMe } from '../../rooms/people';
import { EmptyState, LinkButton, PageTitle } from '../../ui';

/** Working groups: one's own, then all, or those of a theme. */
export function GroupsPage() {
  const { t } = useLingui();
  const { person, may } = useMe();
  const [search, setSearch] = useSearchParams();
  const themeId = search.get('theme') ?? undefined;
  const others = person !== null && !themeId;
  const found = may.createGroup && (
    <LinkButton href={themeId ? `/groups/new?${new URLSearchParams({ theme: themeId })}` : '/groups/new'} look="secondary">
      <Trans>Fonder un groupe</Trans>
    </LinkButton>
  );
  return (
    <>
      <PageTitle title={t`Groupes de travail`} />
      {found && <p>{found}</p>}
      {person && (
        <GroupListPanel
          filter={{ mine: true }}
          heading={<Trans>Mes groupes</Trans>}
          empty={<EmptyState>{t`Vous n’êtes encore dans aucun groupe. Choisissez-en un ci-dessous.`}</EmptyState>}
        />
      )}
      <ThemeFilterPanel themeId={themeId} onTheme={(theme) => setSearch(theme ? { theme } : {}, { replace: true })} />
      <GroupListPanel
        key={`${themeId} ${others}`}
        filter={{ themeId }}
        othersOnly={others}
        heading={themeId ? <Trans>Groupes de ce thème</Trans> : others ? <Trans>Autres groupes</Trans> : <Trans>Tous les groupes</Trans>}
        empty={<EmptyState action={found}>{themeId ? t`Aucun groupe ne travaille encore sur ce thème.` : t`Il n’y a pas encore d’autre groupe.`}</EmptyState>}
      />
    </>
  );
}
