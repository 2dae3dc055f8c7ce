import { Trans } from '@lingui/react/macro';
import type { ActionCard, ThemeView as Theme } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { Card, CardList, EmptyState, LinkButton, Text } from '../../ui';
import { FactsLine } from './facts.view';
import { ProgressView } from './progress.view';
import styles from './roadmap.module.css';
import { SummaryNotice } from './summary-notice.view';

/** A theme under its title: what it is about, and its actions. */
export function ThemeView({ theme }: { theme: Theme }) {
  const { summary, isSummary, retired, actionList, roadmap } = theme;
  return (
    <>
      {summary && <Text fragment={summary} as="reading" />}
      <SummaryNotice isSummary={isSummary} retired={retired} />
      {actionList.length > 0 ? (
        <>
          <h2>
            <Trans>Actions</Trans>
          </h2>
          <CardList>
            {actionList.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </CardList>
        </>
      ) : (
        <EmptyState
          action={
            <LinkButton href={`/roadmap/${roadmap.slug}`} look="secondary">
              <Trans>Voir les autres thèmes</Trans>
            </LinkButton>
          }
        >
          <Trans>Ce thème est arrivé sans action : la séance n’en a pas écrit.</Trans>
        </EmptyState>
      )}
    </>
  );
}

function ActionItem({ action }: { action: ActionCard }) {
  return (
    <Card as="li" className={styles.action}>
      <h3 className={styles.cardTitle}>
        <Link href={`/actions/${action.id}`}>
          {action.number}. <Text fragment={action.title} />
        </Link>
      </h3>
      <FactsLine levels={action.levels} sdgs={action.sdgs} />
      <ProgressView progress={action.progress} />
    </Card>
  );
}
