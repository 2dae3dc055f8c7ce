import { useState } from 'react';
import type { PagedList } from '../../lib';
import { begin, renew, type SteadyList } from './steady.rules';

export interface SteadyView<Item> extends SteadyList<Item> {
  /** shows the list as it is now */
  showAll: () => void;
}

interface Reading<Item> extends SteadyList<Item> {
  of: readonly Item[];
}

/**
 * A list that keeps its place on the screen while others change it. For another list, another component: give its owner a `key`.
 * @returns undefined until the first page has arrived
 */
export function useSteadyList<Item>(list: Pick<PagedList<Item>, 'items' | 'hasMore'>, idOf: (item: Item) => string): SteadyView<Item> | undefined {
  const [reading, setReading] = useState<Reading<Item>>();
  const fresh = list.items;
  if (fresh && reading?.of !== fresh) {
    const next = reading ? renew(reading.items, fresh, { idOf, complete: !list.hasMore }) : begin(fresh);
    setReading({ ...next, of: fresh });
  }
  return reading && { ...reading, showAll: () => setReading(undefined) };
}
