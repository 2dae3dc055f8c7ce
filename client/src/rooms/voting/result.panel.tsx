import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Muted, Skeleton, Tag } from '../../ui';
import { outcomeTones, outcomeWords } from './choice.words';
import { loadResult } from './load-result';
import type { ResultProps } from './result/result.shape';

/** Charts weigh more than the page on which they stand: they come after it, with their sentences. */
const ResultView = lazy(async () => {
  try {
    return { default: await loadResult() };
  } catch {
    return { default: NotLoaded };
  }
});

/** The result of a round. How it ended is there at once, and also when nothing else can be loaded. */
export function ResultPanel(props: ResultProps) {
  return (
    <Suspense
      fallback={
        <>
          <OutcomeTag {...props} />
          <Skeleton lines={6} />
        </>
      }
    >
      <ResultView {...props} />
    </Suspense>
  );
}

function OutcomeTag({ result: { outcome } }: ResultProps) {
  const { i18n } = useLingui();
  return (
    <p>
      <Tag tone={outcomeTones[outcome]}>{i18n._(outcomeWords[outcome])}</Tag>
    </p>
  );
}

function NotLoaded(props: ResultProps) {
  return (
    <>
      <OutcomeTag {...props} />
      <p>
        <Muted>
          <Trans>Les conditions et les graphiques n’ont pas pu être chargés. Rechargez la page avec une connexion pour les lire.</Trans>
        </Muted>
      </p>
    </>
  );
}
