import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSteadyList } from '../../lib';
import { CardList, EmptyState, ErrorState, HeldHeading, ShowMore, Skeleton } from '../../ui';
import { DecisionCardView } from './decision-card.view';
import { useDecisions, type DecisionFilter } from './outcomes.queries';

interface Props {
  title: ReactNode;
  filter: DecisionFilter;
  /** what is watched for news; all decisions by default */
  watched?: string;
  /** shown when there is none */
  empty?: ReactNode;
}

/** The register of decisions, or a part of it, the newest first; what is decided meanwhile waits above. */
export function DecisionListPanel({ title, filter, watched, empty }: Props) {
  const list = useDecisions(filter, watched);
  const steady = useSteadyList(list, ({ roundId }) => roundId);
  return (
    <section>
      <HeldHeading steady={steady}>{title}</HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={5} />)}
      {steady?.items.length === 0 && (empty ?? <NoDecision />)}
      <CardList>
        {steady?.items.map(({ item }) => (
          <DecisionCardView key={item.roundId} decision={item} onActionId={filter.actionId} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </section>
  );
}

function NoDecision() {
  return (
    <EmptyState>
      <Trans>Aucune décision n’est encore prise. Une proposition adoptée ou rejetée par un vote apparaît ici.</Trans>
    </EmptyState>
  );
}
