import { useMemo, type ReactNode } from 'react';
import { useSteadyList } from '../../lib';
import { CardList, ErrorState, HeldHeading, ShowMore, Skeleton } from '../../ui';
import { GroupCardView } from './group-card.view';
import { useGroups, type GroupFilter } from './groups.queries';

interface Props {
  filter: GroupFilter;
  /** leaves out those one is in, which are listed elsewhere on the page */
  othersOnly?: boolean;
  heading: ReactNode;
  /** shown when there is none */
  empty: ReactNode;
}

/** Groups under a heading. */
export function GroupListPanel({ filter, othersOnly = false, heading, empty }: Props) {
  const list = useGroups(filter);
  const { items } = list;
  const listed = useMemo(() => (othersOnly ? items?.filter(({ myRole }) => myRole === null) : items), [items, othersOnly]);
  const steady = useSteadyList({ ...list, items: listed }, ({ id }) => id);
  return (
    <section>
      <HeldHeading steady={steady}>{heading}</HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={6} />)}
      {steady?.items.length === 0 && empty}
      {steady && steady.items.length > 0 && (
        <CardList columns>
          {steady.items.map(({ item }) => (
            <GroupCardView key={item.id} group={item} />
          ))}
        </CardList>
      )}
      <ShowMore list={list} />
    </section>
  );
}
