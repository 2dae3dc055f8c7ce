import { useLingui } from '@lingui/react/macro';
import type { RoundOption, VotingRule } from '@palabre/shared/voting';
import { Disclosure, lazily } from '../../../ui';

const SampleTrial = lazily(async () => (await import('./sample.trial')).SampleTrial);

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
      <SampleTrial {...props} />
    </Disclosure>
  );
}
