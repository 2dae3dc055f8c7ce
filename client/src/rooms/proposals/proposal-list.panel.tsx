import type { ReactNode } from 'react';
import { useSteadyList } from '../../lib';
import { CardList, ErrorState, HeldHeading, ShowMore, Skeleton } from '../../ui';
import { ProposalCardView } from './proposal-card.view';
import type { ProposalFilter } from './proposal.filter';
import { useProposals } from './proposals.queries';

interface Props {
  heading: ReactNode;
  filter: ProposalFilter;
  /** what is watched for news; all proposals by default */
  watched?: string;
  /** shown when there is none */
  empty: ReactNode;
}

/** Proposals under a heading, the newest first; for another filter, another `key`. */
export function ProposalListPanel({ heading, filter, watched, empty }: Props) {
  const list = useProposals(filter, watched);
  const steady = useSteadyList(list, ({ id }) => id);
  return (
    <section>
      <HeldHeading steady={steady}>{heading}</HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={6} />)}
      {steady?.items.length === 0 && empty}
      <CardList>
        {steady?.items.map(({ item, gone }) => (
          <ProposalCardView key={item.id} proposal={item} gone={gone} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </section>
  );
}
