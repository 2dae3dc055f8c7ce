import type { GroupMove, ProposalState } from './proposals.schema';

/** What makes a proposal move: a person of the group, the opening of a round, or the result of one. */
export type Mover = 'group' | 'round' | 'result';

/**
 * The life of a proposal: drafting -> deliberation -> voting -> adopted / rejected / back to drafting, or withdrawn.
 * The text may be written in `drafting` and `deliberation` only.
 */
const moves: Record<ProposalState, Partial<Record<ProposalState, Mover>>> = {
  drafting: { deliberation: 'group', withdrawn: 'group' },
  deliberation: { drafting: 'group', withdrawn: 'group', voting: 'round' },
  voting: { adopted: 'result', rejected: 'result', drafting: 'result' },
  adopted: {},
  rejected: { drafting: 'group' },
  withdrawn: { drafting: 'group' },
};

/**
 * Whether a mover may take a proposal from one state to another.
 * @param mover who or what moves it; the result of a round only ends the vote, and only a round begins it
 */
export const canMove = (from: ProposalState, to: ProposalState, mover: Mover): boolean => moves[from][to] === mover;

/**
 * The states a person of the group may move a proposal to.
 * @param from the state it is in
 */
export function movesOfGroup(from: ProposalState): GroupMove[] {
  return (['drafting', 'deliberation', 'withdrawn'] as const).filter((to) => canMove(from, to, 'group'));
}

/** Whether the text may be written in this state; in every other one it is frozen. */
export const isWritable = (state: ProposalState): boolean => state === 'drafting' || state === 'deliberation';
