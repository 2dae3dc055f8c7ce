import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '../people';
import { readProposal, writeProposal } from './proposals.policy';
import { ProposalState } from './proposals.schema';

const person = (role: 'administrator' | 'member'): Actor => ({ kind: 'person', personId: '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6', role });
const situations = ProposalState.options.flatMap((state) => [false, true].map((published) => ({ state, published })));

// the whole matrix is in docs/rights.md; these two stay whatever is changed there
describe('rights on a proposal', () => {
  it('a published text is read without an account', () => {
    expect(readProposal(visitor, { published: true })).toEqual({ allowed: true });
  });

  it('nobody who only observes, or only administers, has a hand in the words', () => {
    for (const { state, published } of situations) {
      expect(writeProposal(person('member'), { state, published, role: 'observer' }).allowed).toBe(false);
      expect(writeProposal(person('administrator'), { state, published, role: null }).allowed).toBe(false);
    }
  });
});
