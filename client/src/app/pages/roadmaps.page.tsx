import { Trans, useLingui } from '@lingui/react/macro';
import { Redirect } from 'wouter';
import { RoadmapListView, useRoadmaps } from '../../rooms/roadmap';
import { EmptyState, Loaded, PageTitle } from '../../ui';

/** The roadmaps of this place; where there is only one, that one. */
export function RoadmapsPage() {
  const { t } = useLingui();
  return (
    <Loaded page query={useRoadmaps()}>
      {({ items }) =>
        items.length === 1 ? (
          <Redirect to={`/roadmap/${items[0]?.slug}`} replace />
        ) : (
          <>
            <PageTitle title={t`Feuilles de route`} />
            {items.length > 0 ? (
              <RoadmapListView roadmaps={items} />
            ) : (
              <EmptyState>
                <Trans>Aucune feuille de route n’est encore publiée. La personne qui administre ce site peut en publier une.</Trans>
              </EmptyState>
            )}
          </>
        )
      }
    </Loaded>
  );
}
