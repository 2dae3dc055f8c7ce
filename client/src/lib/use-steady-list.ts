import { useState } from 'react';
import type { PagedList } from './paging';
import { follow, type Reading, type SteadyList } from './steady.rules';

interface SteadyView<Item> extends SteadyList<Item> {
  /** shows the list as it is now */
  showAll: () => void;
}

type Source<Item> = Pick<PagedList<Item>, 'items' | 'hasMore'> & Partial<Pick<PagedList<Item>, 'isRenewing'>>;

/**
 * A list that keeps its place on the screen while others change it. What was kept from an earlier visit is shown at once, and
 * gives way to what the list is now. For another list, another component: give its owner a `key`.
 * @returns undefined until the first page has arrived
 */
export function useSteadyList<Item>({ items, hasMore, isRenewing = false }: Source<Item>, idOf: (item: Item) => string): SteadyView<Item> | undefined {
  const [reading, setReading] = useState<Reading<Item>>();
  const next = items && follow(reading, { items, complete: !hasMore, isRenewing }, idOf);
  if (next && next !== reading) setReading(next);
  return reading && { ...reading, showAll: () => setReading(undefined) };
}
