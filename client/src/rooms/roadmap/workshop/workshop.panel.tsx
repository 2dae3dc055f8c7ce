import { Trans, useLingui } from '@lingui/react/macro';
import type { RoadmapCard, RoadmapPublished, RoadmapSource } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLocale } from '../../../i18n';
import { announce, useKeptText } from '../../../lib';
import { Loaded, Notice } from '../../../ui';
import { useRoadmaps } from '../roadmap.queries';
import { PublishPanel } from './publish.panel';
import { RestartView } from './restart.view';
import { ReviewView } from './review.view';
import { SourceForm } from './source.form';
import { useDraft } from './use-draft';
import { usePreview, useRoadmapSource } from './workshop.queries';

/** From a text to a published roadmap. @param correct the slug of a published one to begin from */
export function WorkshopPanel({ correct }: { correct: string | null }) {
  const roadmaps = useRoadmaps();
  const from = useRoadmapSource(correct);
  return (
    <Loaded query={roadmaps}>
      {({ items }) =>
        correct === null ? <Workshop published={items} from={null} /> : <Loaded query={from}>{(source) => <Workshop published={items} from={source} />}</Loaded>
      }
    </Loaded>
  );
}

interface Props {
  published: readonly RoadmapCard[];
  from: RoadmapSource | null;
}

/** The text being brought in: the published one to begin from, until it is touched. */
function useSource(from: RoadmapSource | null) {
  const [typed, setTyped] = useKeptText(`roadmap-source:${from?.slug ?? ''}`);
  const [touched, setTouched] = useState(typed !== '');
  const setSource = (source: string) => {
    setTouched(true);
    setTyped(source);
  };
  return [touched ? typed : (from?.source ?? ''), setSource] as const;
}

function Workshop({ published, from }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const [, navigate] = useLocation();
  const [source, setSource] = useSource(from);
  const [lang, setLang] = useState(from?.lang ?? locale);
  const { draft, change, begin, drop } = useDraft(from?.slug ?? '');
  const [versions] = useState(() => Object.fromEntries(published.map(({ slug, version }) => [slug, version])));
  const preview = usePreview((roadmap, text) => {
    begin({ source: text, lang, versions, roadmap });
    announce(t`Le texte est découpé. Relisez-le.`);
  });
  const finish = ({ slug, version }: RoadmapPublished) => {
    setSource('');
    drop();
    announce(t`La version ${version} est publiée.`);
    navigate(`/roadmap/${slug}`);
  };
  if (!draft) {
    return (
      <>
        {from?.source === null && <WithoutSource />}
        <SourceForm
          {...{ source, lang }}
          onSource={setSource}
          onLang={setLang}
          error={preview.error}
          busy={preview.isPending}
          onSubmit={() => preview.mutate(source)}
        />
      </>
    );
  }
  return (
    <>
      <ReviewView draft={draft} change={change} />
      <RestartView
        corrections={draft.past.length}
        onRestart={() => {
          setSource(draft.source);
          drop();
        }}
      />
      <PublishPanel draft={draft} published={published} correct={from?.slug ?? null} onPublished={finish} />
    </>
  );
}

function WithoutSource() {
  return (
    <Notice>
      <p>
        <Trans>Cette feuille de route est livrée avec Palabre, sans texte source. Collez le texte de la nouvelle version.</Trans>
      </p>
    </Notice>
  );
}
