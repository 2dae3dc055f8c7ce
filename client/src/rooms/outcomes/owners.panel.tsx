import type { PersonCard } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { ErrorState, ShowMore, Skeleton } from '../../ui';
import { useOwners } from './outcomes.queries';

interface Props {
  groupId: string;
  /** the owner so far, who may have left the group since */
  also?: PersonCard | null;
  children: (owners: readonly PersonCard[]) => ReactNode;
}

/** A form that needs to know who takes part in the group. */
export function OwnersGate({ groupId, also, children }: Props) {
  const list = useOwners(groupId);
  if (!list.items) return list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={4} />;
  const missing = also && !list.items.some(({ id }) => id === also.id) ? [also] : [];
  return (
    <>
      {children([...missing, ...list.items])}
      <ShowMore list={list} />
    </>
  );
}
