import { canonicalJson } from '../collab';
import type { Ballot } from './ballot.schema';

/**
 * Whether two people who have read the same paper have entered the same ballot: the order in which options of one tier, approvals or marks were clicked
 * says nothing, and an option without a mark is the same as one whose mark was taken away.
 */
export const sameBallot = (one: Ballot, other: Ballot): boolean => canonicalJson(meaningOf(one)) === canonicalJson(meaningOf(other));

function meaningOf(ballot: Ballot): unknown {
  if ('approvals' in ballot) return { approvals: [...new Set(ballot.approvals)].toSorted() };
  if ('ranking' in ballot) return { ranking: ballot.ranking.map((tier) => tier.toSorted()) };
  // the canonical form leaves out what is null, and sorts the rest by its key
  return ballot;
}
