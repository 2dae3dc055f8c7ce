/**
 * A list that others change while it is being read. What is on the screen keeps its place: an item that changed is renewed
 * where it stands, one that is gone stays as a trace, and what is new waits above until it is asked for.
 */
export interface SteadyItem<Item> {
  item: Item;
  /** no longer in the list */
  gone: boolean;
}

export interface SteadyList<Item> {
  items: readonly SteadyItem<Item>[];
  /** how many wait to be shown */
  waiting: number;
}

/** The list as it came. */
export const begin = <Item>(fresh: readonly Item[]): SteadyList<Item> => ({ items: fresh.map((item) => ({ item, gone: false })), waiting: 0 });

/**
 * The list as it is shown after it was read again.
 * @param shown what is on the screen
 * @param fresh what the list is now, as far as it was read
 * @param complete whether it was read to its end: beyond it, nothing is known to be gone
 */
export function renew<Item>(
  shown: readonly SteadyItem<Item>[],
  fresh: readonly Item[],
  { idOf, complete }: { idOf: (item: Item) => string; complete: boolean },
): SteadyList<Item> {
  if (shown.length === 0) return begin(fresh);
  const known = new Set(shown.map(({ item }) => idOf(item)));
  const now = new Map(fresh.map((item) => [idOf(item), item]));
  const lastKnown = fresh.findLastIndex((item) => known.has(idOf(item)));
  const lastStanding = shown.findLastIndex(({ item }) => now.has(idOf(item)));
  const kept = shown.map(({ item, gone }, index) => {
    const renewed = now.get(idOf(item));
    return renewed === undefined ? { item, gone: gone || complete || index < lastStanding } : { item: renewed, gone: false };
  });
  const isNew = (item: Item) => !known.has(idOf(item));
  const after = lastKnown < 0 ? [] : fresh.slice(lastKnown + 1).filter(isNew);
  return { items: [...kept, ...begin(after).items], waiting: fresh.filter(isNew).length - after.length };
}

/** A list that somebody has before their eyes. */
export interface Reading<Item> extends SteadyList<Item> {
  of: readonly Item[];
  /** from here on nothing moves */
  begun: boolean;
}

/**
 * The reading goes on.
 * @param source the list as far as it was read; `isRenewing`: it was kept from an earlier visit and is being asked for again,
 *   so that what comes belongs to the beginning
 * @returns the same reading when there is nothing new
 */
export function follow<Item>(
  reading: Reading<Item> | undefined,
  { items, complete, isRenewing }: { items: readonly Item[]; complete: boolean; isRenewing: boolean },
  idOf: (item: Item) => string,
): Reading<Item> {
  const begun = reading?.begun ?? false;
  if (reading?.of === items && (begun || isRenewing)) return reading;
  const list = reading && begun ? renew(reading.items, items, { idOf, complete }) : begin(items);
  return { ...list, of: items, begun: begun || !isRenewing };
}
