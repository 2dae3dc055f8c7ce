import { Trans, useLingui } from '@lingui/react/macro';
import { Id } from '@palabre/shared/kernel';
import { ProposalState } from '@palabre/shared/proposals';
import { ActionId, ThemeId, type RoadmapView } from '@palabre/shared/roadmap';
import { useLocation, useSearch } from 'wouter';
import { useGroups } from '../../rooms/groups';
import { ProposalFilters, ProposalListPanel, type ProposalFilter } from '../../rooms/proposals';
import { RoadmapsPanel } from '../../rooms/roadmap';
import { EmptyState, LinkButton, PageTitle } from '../../ui';

/** Every proposal one may read, with the filters in the address. */
export function ProposalsPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const filter = filterOf(useSearch());
  return (
    <>
      <PageTitle title={t`Textes`}>
        <Trans>Ce que les groupes proposent, du brouillon à la décision.</Trans>
      </PageTitle>
      <p>
        <LinkButton href={newHref(filter)}>
          <Trans>Commencer une proposition</Trans>
        </LinkButton>
      </p>
      <Filters filter={filter} onChange={(next) => navigate(hrefOf(next))} />
      <ProposalListPanel
        key={hrefOf(filter)}
        heading={<Trans>Propositions</Trans>}
        filter={filter}
        empty={<NoProposal filtered={Object.values(filter).some(Boolean)} />}
      />
    </>
  );
}

interface FiltersProps {
  filter: ProposalFilter;
  onChange: (filter: ProposalFilter) => void;
}

function Filters(props: FiltersProps) {
  const groups = useGroups({}).items ?? [];
  const filters = (roadmaps: readonly RoadmapView[]) => <ProposalFilters {...props} hrefOf={hrefOf} groups={groups} roadmaps={roadmaps} />;
  return <RoadmapsPanel otherwise={filters([])}>{filters}</RoadmapsPanel>;
}

function NoProposal({ filtered }: { filtered: boolean }) {
  const action = filtered ? (
    <LinkButton look="secondary" href="/proposals">
      <Trans>Voir tous les textes</Trans>
    </LinkButton>
  ) : (
    <LinkButton look="secondary" href="/roadmap">
      <Trans>Choisir une action de la feuille de route</Trans>
    </LinkButton>
  );
  return (
    <EmptyState action={action}>
      {filtered ? (
        <Trans>Aucun texte ne correspond à ces choix.</Trans>
      ) : (
        <Trans>Pas encore de texte. Une proposition part d’une action de la feuille de route.</Trans>
      )}
    </EmptyState>
  );
}

/** Names of the address, which people see and send, to those of the API; what is not well formed filters nothing. */
function filterOf(search: string): ProposalFilter {
  const params = new URLSearchParams(search);
  return {
    state: ProposalState.safeParse(params.get('state')).data,
    groupId: Id.safeParse(params.get('group')).data,
    themeId: ThemeId.safeParse(params.get('theme')).data,
    actionId: ActionId.safeParse(params.get('action')).data,
  };
}

function hrefOf({ state, groupId, themeId, actionId }: ProposalFilter): string {
  const params = Object.entries({ state, group: groupId, theme: themeId, action: actionId }).filter(([, value]) => value !== undefined);
  return params.length > 0 ? `/proposals?${new URLSearchParams(params as [string, string][])}` : '/proposals';
}

function newHref({ actionId, groupId }: ProposalFilter): string {
  return hrefOf({ actionId, groupId }).replace('/proposals', '/proposals/new');
}
