import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CardList, EmptyState, ErrorState, ShowMore, Skeleton } from '../../ui';
import { DecisionCardView } from './decision-card.view';
import { useDecisions, type DecisionFilter } from './outcomes.queries';

interface Props {
  filter: DecisionFilter;
  /** what is watched for news; all decisions by default */
  watched?: string;
  heading?: 'h2' | 'h3';
  /** shown when there is none */
  empty?: ReactNode;
}

/** The register of decisions, or a part of it, the newest first. */
export function DecisionListPanel({ filter, watched, heading = 'h2', empty }: Props) {
  const list = useDecisions(filter, watched);
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={5} />;
  if (list.items.length === 0) return empty ?? <NoDecision />;
  return (
    <>
      <CardList>
        {list.items.map((decision) => (
          <DecisionCardView key={decision.roundId} decision={decision} heading={heading} onActionId={filter.actionId} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </>
  );
}

function NoDecision() {
  return (
    <EmptyState>
      <Trans>Aucune décision n’est encore prise. Une proposition adoptée ou rejetée par un vote apparaît ici.</Trans>
    </EmptyState>
  );
}
