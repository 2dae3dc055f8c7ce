import { useLingui } from '@lingui/react/macro';
import type { RoundOption, VotingRule } from '@palabre/shared/voting';
import { lazy, Suspense } from 'react';
import { Disclosure, Skeleton } from '../../../ui';

const SampleTrial = lazy(async () => ({ default: (await import('./sample.trial')).SampleTrial }));

interface Props {
  rule: VotingRule;
  options: readonly RoundOption[];
  /** on the roll */
  members: number;
}

/** What the rule would make of some ballots, counted by the very code that will count the round, which is loaded for it. */
export function SampleView(props: Props) {
  const { t } = useLingui();
  return (
    <Disclosure summary={t`Essayer la règle sur un exemple`}>
      <Suspense fallback={<Skeleton />}>
        <SampleTrial {...props} />
      </Suspense>
    </Disclosure>
  );
}
