import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionView } from '@palabre/shared/outcomes';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Muted, Text } from '../../ui';
import styles from './outcomes.module.css';

interface Props {
  decision: DecisionView;
  /** an action with what stands above it in the roadmap */
  actionSteps: (action: DecisionView['actions'][number]) => ReactNode;
}

/** The way back from the decision to the words that asked for it, one press a step. */
export function DecisionPathView({ decision, actionSteps }: Props) {
  const { t } = useLingui();
  const { proposalId, roundId, group, title, actions } = decision;
  return (
    <nav aria-label={t`Le chemin de cette décision`}>
      <h2 className={styles.beside}>
        <Trans>Le chemin de cette décision</Trans>
      </h2>
      <ol className={styles.path}>
        <PathStep href={`/rounds/${roundId}`} step={<Trans>Scrutin</Trans>}>
          <Trans>Le vote, sa règle et son résultat</Trans>
        </PathStep>
        <PathStep href={`/proposals/${proposalId}`} step={<Trans>Texte</Trans>}>
          <Text fragment={title} />
        </PathStep>
        <PathStep href={`/proposals/${proposalId}/versions`} step={<Trans>Versions du texte</Trans>}>
          <Trans>Dont celle qui a été votée</Trans>
        </PathStep>
        <PathStep href={`/groups/${group.id}`} step={<Trans>Groupe de travail</Trans>}>
          <Text fragment={group.name} />
        </PathStep>
        {actions.map(actionSteps)}
      </ol>
    </nav>
  );
}

/** One step of the way. */
export function PathStep({ href, step, children }: { href: string; step: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Muted>{step}</Muted>
      <br />
      <Link href={href}>{children}</Link>
    </li>
  );
}
