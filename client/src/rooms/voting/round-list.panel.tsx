import type { ReactNode } from 'react';
import { useSteadyList } from '../../lib';
import { CardList, ErrorState, HeldHeading, ShowMore, Skeleton } from '../../ui';
import { RoundCardView } from './round-card.view';
import { useRounds, type RoundFilter } from './voting.queries';

interface Props {
  heading: ReactNode;
  filter: RoundFilter;
  /** what is watched for news; all rounds by default */
  watched?: string;
  /** shown when there is none */
  empty: ReactNode;
}

/** Rounds under a heading, the newest first. */
export function RoundListPanel({ heading, filter, watched, empty }: Props) {
  const list = useRounds(filter, watched);
  const steady = useSteadyList(list, ({ id }) => id);
  return (
    <section>
      <HeldHeading steady={steady}>{heading}</HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton />)}
      {steady?.items.length === 0 && empty}
      <CardList>
        {steady?.items.map(({ item, gone }) => (
          <RoundCardView key={item.id} round={item} gone={gone} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </section>
  );
}
