import { Trans } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { Notice, Text } from '../../ui';
import styles from './proposals.module.css';

/** The proposal in a minute. */
export function SummaryView({ proposal: { summary } }: { proposal: ProposalView }) {
  if (!summary.text) return null;
  return (
    <div className={styles.lead}>
      <Text fragment={summary} as="p" />
    </div>
  );
}

/** Who reads this, as long as it is not everybody. */
export function DraftNotice({ proposal: { published } }: { proposal: ProposalView }) {
  if (published) return null;
  return (
    <Notice>
      <p>
        <Trans>Ce texte n’a pas encore été mis en délibération. Seules les personnes qui ont un compte peuvent le lire.</Trans>
      </p>
    </Notice>
  );
}
