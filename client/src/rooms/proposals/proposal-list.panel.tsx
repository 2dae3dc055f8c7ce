import type { ReactNode } from 'react';
import { CardList, ErrorState, ShowMore, Skeleton } from '../../ui';
import { ProposalCardView } from './proposal-card.view';
import { useProposals, type ProposalFilter } from './proposals.queries';

interface Props {
  filter: ProposalFilter;
  /** what is watched for news; all proposals by default */
  watched?: string;
  /** of each proposal, one lower than the heading above the list; `h3` by default */
  heading?: 'h2' | 'h3';
  /** shown when there is none */
  empty: ReactNode;
}

export function ProposalListPanel({ filter, watched, heading, empty }: Props) {
  const list = useProposals(filter, watched);
  if (list.error && !list.items) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton lines={6} />;
  if (list.items.length === 0) return empty;
  return (
    <>
      <CardList>
        {list.items.map((proposal) => (
          <ProposalCardView key={proposal.id} proposal={proposal} heading={heading} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </>
  );
}
