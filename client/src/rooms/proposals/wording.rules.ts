import type { EditProposal, ProposalView } from '@palabre/shared/proposals';

/** What stands above a text, as one reader saw it. */
export type Seen = Pick<ProposalView, 'title' | 'summary' | 'actions' | 'updatedAt'>;

const idsOf = (seen: Seen) => seen.actions.map(({ id }) => id);

/** Whether two readings say the same, whenever they were made. */
export const sameWording = (a: Seen, b: Seen): boolean =>
  a.title.text === b.title.text && a.summary.text === b.summary.text && idsOf(a).join() === idsOf(b).join();

/**
 * What to ask of the server, for words typed over a reading.
 * @param seen what the writer had before their eyes when they began to type
 * @param current what is there now; as long as it says the same, the writer has seen it
 */
export function editOf(seen: Seen, current: Seen, wanted: { title: string; summary: string; actionIds: readonly string[] }): EditProposal {
  const basedOn = sameWording(seen, current) ? current.updatedAt : seen.updatedAt;
  const otherActions = wanted.actionIds.join() !== idsOf(seen).join();
  return { title: wanted.title, summary: wanted.summary, ...(otherActions && { actionIds: [...wanted.actionIds] }), basedOn };
}
