import { describe, expect, it } from '@jest/globals';
import type { GroupRole } from '../groups';
import type { Decision } from '../kernel';
import { visitor, type Actor } from '../people';
import { editCommitment, measure, type CommitmentSituation } from './outcomes.policy';

const me = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6';
const other = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c7';
const person = (role: 'administrator' | 'member'): Actor => ({ kind: 'person', personId: me, role });

const actors: { name: string; actor: Actor; role: GroupRole | null }[] = [
  { name: 'visitor', actor: visitor, role: null },
  { name: 'stranger', actor: person('member'), role: null },
  { name: 'observer', actor: person('member'), role: 'observer' },
  { name: 'member', actor: person('member'), role: 'member' },
  { name: 'facilitator', actor: person('member'), role: 'facilitator' },
  { name: 'administrator', actor: person('administrator'), role: null },
];

const yes = 'yes';
const signIn = 'people/sign_in_required';
const notFacilitator = 'groups/not_a_facilitator';
const notOwner = 'outcomes/not_the_owner';

type Policy = (actor: Actor, situation: CommitmentSituation) => Decision;

describe('rights on a commitment: visitor, stranger, observer, member, facilitator, administrator', () => {
  it.each<[string, Policy, string | null, string[]]>([
    ['change one’s own', editCommitment, me, [signIn, notFacilitator, notFacilitator, notFacilitator, yes, yes]],
    ['change somebody else’s', editCommitment, other, [signIn, notFacilitator, notFacilitator, notFacilitator, yes, yes]],
    ['measure one’s own', measure, me, [signIn, yes, yes, yes, yes, yes]],
    ['measure somebody else’s', measure, other, [signIn, notOwner, notOwner, notOwner, yes, yes]],
    ['measure one without owner', measure, null, [signIn, notOwner, notOwner, notOwner, yes, yes]],
  ])('%s', (_, policy, ownerId, expected) => {
    const answers = actors.map(({ actor, role }) => policy(actor, { ownerId, role }));
    expect(answers.map((answer) => (answer.allowed ? yes : answer.error.code))).toEqual(expected);
  });
});
