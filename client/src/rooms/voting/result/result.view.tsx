import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Muted, Skeleton } from '../../../ui';
import { Conditions } from './conditions.view';
import { DecisionView } from './decision.view';
import { loadDetails } from './load-details';
import type { ResultProps } from './result.shape';

/** Charts weigh more than the page they stand on, and the decision does not wait for them; whoever is cut off before they come still has it. */
const DetailsView = lazy(async () => {
  try {
    return { default: (await loadDetails()).DetailsView };
  } catch {
    return { default: NoDetails };
  }
});

function NoDetails() {
  return (
    <p>
      <Muted>
        <Trans>
          Les graphiques n’ont pas pu être chargés. Rechargez la page avec une connexion pour les voir ; la décision et ses conditions sont complètes.
        </Trans>
      </Muted>
    </p>
  );
}

/** The decision first, then each condition with its figures, then charts, and how ties were settled. */
export function ResultView(props: ResultProps) {
  return (
    <>
      <DecisionView {...props} />
      <Conditions conditions={props.result.conditions} />
      <Suspense fallback={<Skeleton lines={6} />}>
        <DetailsView {...props} />
      </Suspense>
    </>
  );
}
