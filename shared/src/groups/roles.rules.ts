import type { GroupRole } from './groups.schema';

/** From the most to the least that one may do. */
export const rolesByRank: readonly GroupRole[] = ['facilitator', 'member', 'observer'];

/** Whether `one` may do more than `other`; anybody in the group more than somebody outside it. */
export function outranks(one: GroupRole, other: GroupRole | null): boolean {
  return other === null || rolesByRank.indexOf(one) < rolesByRank.indexOf(other);
}
