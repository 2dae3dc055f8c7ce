import { Trans } from '@lingui/react/macro';
import { RoadmapView, useRoadmap } from '../../rooms/roadmap';
import { LinkButton, Loaded, PageTitle } from '../../ui';

/** One roadmap: what it is, its themes, what came of them. */
export function RoadmapPage({ params }: { params: { slug: string } }) {
  return (
    <Loaded page query={useRoadmap(params.slug)}>
      {(roadmap) => (
        <>
          <PageTitle title={roadmap.title}>
            {roadmap.may.edit && (
              <LinkButton href={`/admin/roadmap?correct=${roadmap.slug}`} look="secondary" small>
                <Trans>Publier une nouvelle version</Trans>
              </LinkButton>
            )}
          </PageTitle>
          <RoadmapView roadmap={roadmap} />
        </>
      )}
    </Loaded>
  );
}
