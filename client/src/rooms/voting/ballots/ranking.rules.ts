/** A ranking as one makes it: options in order, the best first; whatever is not in it is unranked. */
export type Order = readonly string[];

/**
 * Puts an option at a place: from elsewhere in the order, or from outside it.
 * @param place from 0; beyond the end is the end
 */
export function movedTo(order: Order, option: string, place: number): string[] {
  const rest = order.filter((one) => one !== option);
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), option, ...rest.slice(at)];
}

/** One place up (-1) or down (1). */
export const moved = (order: Order, option: string, by: -1 | 1): string[] => movedTo(order, option, order.indexOf(option) + by);

export const without = (order: Order, option: string): string[] => order.filter((one) => one !== option);
