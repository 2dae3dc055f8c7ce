import { describe, expect, it } from '@jest/globals';
import { canMove, isWritable, movesOfGroup, type Mover } from './proposals.lifecycle';
import { ProposalState } from './proposals.schema';

const states = ProposalState.options;
const movers: Mover[] = ['group', 'round', 'result'];

/** from: to (by whom). The glossary's line, and nothing beside it. */
const life: Record<ProposalState, string[]> = {
  drafting: ['deliberation (group)', 'withdrawn (group)'],
  deliberation: ['drafting (group)', 'voting (round)', 'withdrawn (group)'],
  voting: ['drafting (result)', 'adopted (result)', 'rejected (result)'],
  adopted: [],
  rejected: ['drafting (group)'],
  withdrawn: ['drafting (group)'],
};

describe('the life of a proposal', () => {
  it.each(states)('from %s', (from) => {
    const possible = states.flatMap((to) => movers.filter((mover) => canMove(from, to, mover)).map((mover) => `${to} (${mover})`));
    expect(possible).toEqual(life[from]);
  });

  it.each(states)('offers people of the group, in %s, the moves they may make and no other', (from) => {
    expect(movesOfGroup(from).toSorted()).toEqual(states.filter((to) => canMove(from, to, 'group')).toSorted());
  });

  it.each<[ProposalState, boolean]>([
    ['drafting', true],
    ['deliberation', true],
    ['voting', false],
    ['adopted', false],
    ['rejected', false],
    ['withdrawn', false],
  ])('a text in %s is writable: %s', (state, writable) => expect(isWritable(state)).toBe(writable));

  it('leads from every state but adoption back to a draft', () => {
    const reachable = (from: ProposalState, seen: ProposalState[] = []): ProposalState[] => {
      const next = states.filter((to) => !seen.includes(to) && movers.some((mover) => canMove(from, to, mover)));
      return next.reduce((all, to) => (all.includes(to) ? all : reachable(to, [...all, to])), seen);
    };
    for (const state of states.filter((one) => one !== 'adopted')) expect(reachable(state)).toContain('drafting');
  });
});
