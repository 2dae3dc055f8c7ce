import { describe, expect, it } from '@jest/globals';
import type { GroupRole } from '../groups';
import type { Decision } from '../kernel';
import { visitor, type Actor } from '../people';
import { editComment, reactToComment, removeComment, type CommentSituation } from './comments.policy';

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
const notYours = 'comments/not_yours';
const deleted = 'comments/deleted';
const all = (answer: string) => [signIn, answer, answer, answer, answer, answer];

type Policy = (actor: Actor, situation: CommentSituation) => Decision;
const own = { authorId: me, deleted: false };
const foreign = { authorId: other, deleted: false };
const erased = { authorId: null, deleted: false };
const gone = { authorId: me, deleted: true };

describe('rights on a comment: visitor, stranger, observer, member, facilitator, administrator', () => {
  it.each<[string, Policy, Omit<CommentSituation, 'role'>, string[]]>([
    ['edit one’s own', editComment, own, all(yes)],
    ['edit somebody else’s', editComment, foreign, all(notYours)],
    ['edit that of an erased account', editComment, erased, all(notYours)],
    ['edit a deleted one', editComment, gone, all(deleted)],
    ['remove one’s own', removeComment, own, all(yes)],
    ['remove somebody else’s', removeComment, foreign, [signIn, notYours, notYours, notYours, yes, yes]],
    ['remove that of an erased account', removeComment, erased, [signIn, notYours, notYours, notYours, yes, yes]],
    ['remove a deleted one', removeComment, gone, all(deleted)],
    ['react to one', reactToComment, foreign, all(yes)],
    ['react to a deleted one', reactToComment, gone, all(deleted)],
  ])('%s', (_, policy, situation, expected) => {
    const answers = actors.map(({ actor, role }) => policy(actor, { ...situation, role }));
    expect(answers.map((answer) => (answer.allowed ? yes : answer.error.code))).toEqual(expected);
  });
});
