import type { ReactNode } from 'react';
import { CardList, ErrorState, ShowMore, Skeleton } from '../../ui';
import { RoundCardView } from './round-card.view';
import { useRounds, type RoundFilter } from './voting.queries';

interface Props {
  filter: RoundFilter;
  /** what is watched for news; all rounds by default */
  watched?: string;
  /** shown when there is none */
  empty: ReactNode;
}

export function RoundListPanel({ filter, watched, empty }: Props) {
  const list = useRounds(filter, watched);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  if (list.items.length === 0) return empty;
  return (
    <>
      <CardList>
        {list.items.map((round) => (
          <RoundCardView key={round.id} round={round} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </>
  );
}
