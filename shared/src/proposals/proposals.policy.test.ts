import { describe, expect, it } from '@jest/globals';
import type { GroupRole } from '../groups';
import type { Decision } from '../kernel';
import { visitor, type Actor } from '../people';
import {
  commentOnProposal,
  commitTo,
  createProposal,
  moveProposal,
  openRoundOn,
  readProposal,
  writeProposal,
  type ProposalSituation,
} from './proposals.policy';
import { ProposalState } from './proposals.schema';

const person = (role: 'administrator' | 'member'): Actor => ({ kind: 'person', personId: '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6', role });

const actors: { name: string; actor: Actor; role: GroupRole | null }[] = [
  { name: 'visitor', actor: visitor, role: null },
  { name: 'stranger', actor: person('member'), role: null },
  { name: 'observer', actor: person('member'), role: 'observer' },
  { name: 'member', actor: person('member'), role: 'member' },
  { name: 'facilitator', actor: person('member'), role: 'facilitator' },
  { name: 'administrator', actor: person('administrator'), role: null },
];

const policies: Record<string, (actor: Actor, situation: ProposalSituation) => Decision> = {
  read: readProposal,
  comment: commentOnProposal,
  create: createProposal,
  write: writeProposal,
  move: moveProposal,
  'open a round': openRoundOn,
  commit: commitTo,
};

/** A proposal can only be unpublished as a first draft, or withdrawn before anybody else has seen it. */
const situations = ProposalState.options.flatMap((state) =>
  (state === 'drafting' || state === 'withdrawn' ? [false, true] : [true]).map((published) => ({ state, published })),
);
const word = (decision: Decision): string => (decision.allowed ? 'yes' : decision.error.code);
const line = (first: string, cells: string[]): string => `${first.padEnd(24)}| ${cells.map((cell) => cell.padEnd(26)).join('| ')}`.trimEnd();

describe('rights on a proposal', () => {
  it.each(Object.entries(policies))('who may %s', (_, policy) => {
    const header = line(
      '',
      actors.map(({ name }) => name),
    );
    const rows = situations.map(({ state, published }) =>
      line(
        published ? state : `${state}, unpublished`,
        actors.map(({ actor, role }) => word(policy(actor, { state, published, role }))),
      ),
    );
    expect([header, ...rows].join('\n')).toMatchSnapshot();
  });

  it('a published text is read by everybody', () => {
    for (const { actor } of actors) expect(readProposal(actor, { published: true })).toEqual({ allowed: true });
  });

  it('nobody who only observes, or only administers, has a hand in the words', () => {
    for (const { state, published } of situations) {
      expect(writeProposal(person('member'), { state, published, role: 'observer' }).allowed).toBe(false);
      expect(writeProposal(person('administrator'), { state, published, role: null }).allowed).toBe(false);
    }
  });
});
