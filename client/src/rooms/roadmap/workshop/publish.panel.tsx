import { Trans, useLingui } from '@lingui/react/macro';
import type { PublishRoadmap, RoadmapCard, RoadmapPublished } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { ApiProblem } from '../../../lib';
import { Button, Notice } from '../../../ui';
import type { Draft } from './draft.rules';
import { PublishForm, type Target } from './publish.form';
import { isBlocking } from './warning.sentence';
import styles from './workshop.module.css';
import { usePublish } from './workshop.queries';

interface Props {
  draft: Draft;
  published: readonly RoadmapCard[];
  correct: string | null;
  onPublished: (published: RoadmapPublished) => void;
}

/** The last step: where the roadmap goes. Nobody overwrites a version they have not seen without saying so. */
export function PublishPanel({ draft, published, correct, onPublished }: Props) {
  const publish = usePublish(onPublished);
  const send = (target: Target) => publish.mutate(publicationOf(draft, target));
  const { title, themes, warnings } = draft.roadmap;
  const isReady = title !== '' && themes.every((theme) => theme.title !== '') && !warnings.some(isBlocking);
  const newer = newerVersion(publish.error);
  return (
    <section>
      <h2>
        <Trans>Publier</Trans>
      </h2>
      {isReady ? (
        <PublishForm
          title={title}
          versions={draft.versions}
          published={published}
          correct={correct}
          error={publish.error}
          busy={publish.isPending}
          onPublish={send}
        />
      ) : (
        <Notice tone="warn">
          <p>
            <Trans>Corrigez d’abord les titres qui manquent et les numéros en double.</Trans>
          </p>
        </Notice>
      )}
      {newer !== null && publish.variables && (
        <div className={styles.newer}>
          <NewerVersion slug={publish.variables.slug} version={newer} onReplace={() => send({ slug: publish.variables.slug, corrects: newer })} />
        </div>
      )}
    </section>
  );
}

function NewerVersion({ slug, version, onReplace }: { slug: string; version: number; onReplace: () => void }) {
  const { t } = useLingui();
  const replace = (
    <Button look="secondary" onClick={onReplace}>
      <Trans>Remplacer la version {version}</Trans>
    </Button>
  );
  return (
    <Notice tone="warn" live title={t`La version ${version} est déjà publiée`} actions={replace}>
      <p>
        <Trans>
          <Link href={`/roadmap/${slug}`}>Relisez-la</Link> avant de la remplacer : votre travail reste ici.
        </Trans>
      </p>
    </Notice>
  );
}

/** The version that was there instead of the one that was corrected. */
function newerVersion(error: unknown): number | null {
  if (!(error instanceof ApiProblem) || error.code !== 'roadmap/import_stale') return null;
  return typeof error.details.version === 'number' ? error.details.version : null;
}

const publicationOf = ({ source, lang, roadmap }: Draft, target: Target): PublishRoadmap => ({
  ...target,
  title: roadmap.title,
  lang,
  source,
  themes: roadmap.themes.map(({ title, kind, actions }) => ({ title, kind, actions: actions.map(({ number, text }) => ({ number, text })) })),
});
