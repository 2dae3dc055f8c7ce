import { describe, expect, it } from '@jest/globals';
import { committed, table } from '../../scripts/committed.mjs';
import * as comments from './comments/comments.policy';
import type { GroupRole } from './groups';
import * as groups from './groups/groups.policy';
import type { Decision } from './kernel';
import * as outcomes from './outcomes/outcomes.policy';
import { visitor, type Actor } from './people';
import * as people from './people/people.policy';
import { ProposalState } from './proposals';
import * as proposals from './proposals/proposals.policy';
import * as voting from './voting/voting.policy';

const me = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6';
const another = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c7';
const person = (role: 'administrator' | 'member'): Actor => ({ kind: 'person', personId: me, role });

/** Whoever may stand before a policy: the actor, and their place in the group at hand. */
const everybody: { name: string; actor: Actor; role: GroupRole | null }[] = [
  { name: 'visitor', actor: visitor, role: null },
  { name: 'stranger', actor: person('member'), role: null },
  { name: 'observer', actor: person('member'), role: 'observer' },
  { name: 'member', actor: person('member'), role: 'member' },
  { name: 'facilitator', actor: person('member'), role: 'facilitator' },
  { name: 'administrator', actor: person('administrator'), role: null },
];

type Ask = (actor: Actor, role: GroupRole | null) => Decision;
/** What is asked for, and a question for each situation that matters. */
type Right = [name: string, situations: Record<string, Ask>];
const always = (name: string, ask: Ask): Right => [name, { always: ask }];

/** A proposal is unpublished only as a first draft, or when it was withdrawn before anybody else had seen it. */
const lives = ProposalState.options.flatMap((state) =>
  (state === 'drafting' || state === 'withdrawn' ? [false, true] : [true]).map((published) => ({ state, published })),
);
function onProposal(name: string, policy: (actor: Actor, situation: proposals.ProposalSituation) => Decision): Right {
  const asked = lives.map(({ state, published }) => [
    published ? state : `${state}, never published`,
    (actor: Actor, role: GroupRole | null) => policy(actor, { state, published, role }),
  ]);
  return [name, Object.fromEntries(asked)];
}

const remarks = {
  'one’s own': { authorId: me, deleted: false },
  'somebody else’s': { authorId: another, deleted: false },
  'of an erased account': { authorId: null, deleted: false },
  deleted: { authorId: me, deleted: true },
};
/** An action belongs to no group, so nobody has a role beside it. */
function onComment(name: string, policy: (actor: Actor, situation: comments.CommentSituation) => Decision): Right {
  const asked = Object.entries(remarks).flatMap(([whose, remark]): [string, Ask][] => [
    [`${whose}, on a proposal`, (actor, role) => policy(actor, { ...remark, role })],
    [`${whose}, on an action`, (actor) => policy(actor, { ...remark, role: null })],
  ]);
  return [name, Object.fromEntries(asked)];
}

const onCommitment = (name: string, policy: (actor: Actor, situation: outcomes.CommitmentSituation) => Decision): Right => [
  name,
  {
    'one’s own': (actor, role) => policy(actor, { role, ownerId: me }),
    'somebody else’s': (actor, role) => policy(actor, { role, ownerId: another }),
    'of an erased account': (actor, role) => policy(actor, { role, ownerId: null }),
  },
];

const onlyFacilitator = { role: 'facilitator', facilitators: 1 } as const;
const oneOfTwo = { role: 'facilitator', facilitators: 2 } as const;
const ordinary = { role: 'member', facilitators: 1 } as const;
const invitation = { expired: false, forAnother: false };

const desk = { state: 'open', overdue: false, secrecy: 'closed', voterId: another } as const;
const third = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c8';
const onDeskEntry = (name: string, policy: (actor: Actor, situation: voting.DeskEntrySituation) => Decision): Right => [
  name,
  {
    'that somebody else has entered': (actor, role) => policy(actor, { ...desk, role, enteredBy: third, entry: 'waiting' }),
    'that one has entered oneself': (actor, role) => policy(actor, { ...desk, role, enteredBy: me, entry: 'waiting' }),
    'which is one’s own': (actor, role) => policy(actor, { ...desk, role, voterId: me, enteredBy: third, entry: 'waiting' }),
    'found to differ': (actor, role) => policy(actor, { ...desk, role, enteredBy: third, entry: 'differs' }),
    cast: (actor, role) => policy(actor, { ...desk, role, enteredBy: third, entry: 'cast' }),
  },
];

/** Every policy of every room: the type asks for each one by its name. */
const rooms = {
  people: {
    actAsPerson: always('act under one’s name', (actor) => people.actAsPerson(actor)),
    administer: always('administer', (actor) => people.administer(actor)),
  } satisfies Record<keyof typeof people, Right>,
  groups: {
    createGroup: always('found a group', (actor) => groups.createGroup(actor)),
    facilitate: always('facilitate', (actor, role) => groups.facilitate(actor, { role })),
    takePart: always('take part', (actor, role) => groups.takePart(actor, { role })),
    joinGroup: [
      'join',
      {
        'open group': (actor, role) => groups.joinGroup(actor, 'open', { role }),
        'closed group': (actor, role) => groups.joinGroup(actor, 'closed', { role }),
      },
    ],
    requestToJoin: [
      'ask to join',
      {
        'open group': (actor, role) => groups.requestToJoin(actor, 'open', false, { role }),
        'closed group': (actor, role) => groups.requestToJoin(actor, 'closed', false, { role }),
        'closed group, asked before': (actor, role) => groups.requestToJoin(actor, 'closed', true, { role }),
      },
    ],
    leaveGroup: [
      'leave',
      {
        'with a second facilitator': (actor, role) => groups.leaveGroup(actor, 2, { role }),
        'with one facilitator': (actor, role) => groups.leaveGroup(actor, 1, { role }),
      },
    ],
    changeGroupRole: [
      'change a role',
      {
        'of a member': (actor, role) => groups.changeGroupRole(actor, 'facilitator', ordinary, { role }),
        'of one of two facilitators': (actor, role) => groups.changeGroupRole(actor, 'member', oneOfTwo, { role }),
        'of the only facilitator': (actor, role) => groups.changeGroupRole(actor, 'observer', onlyFacilitator, { role }),
      },
    ],
    removeMember: [
      'remove from the group',
      {
        'a member': (actor, role) => groups.removeMember(actor, ordinary, { role }),
        'one of two facilitators': (actor, role) => groups.removeMember(actor, oneOfTwo, { role }),
        'the only facilitator': (actor, role) => groups.removeMember(actor, onlyFacilitator, { role }),
      },
    ],
    acceptInvitation: [
      'accept an invitation',
      {
        standing: (actor, role) => groups.acceptInvitation(actor, { ...invitation, role }),
        'expired or used': (actor, role) => groups.acceptInvitation(actor, { ...invitation, role, expired: true }),
        'to another address': (actor, role) => groups.acceptInvitation(actor, { ...invitation, role, forAnother: true }),
      },
    ],
  } satisfies Record<keyof typeof groups, Right>,
  proposals: {
    createProposal: always('begin', (actor, role) => proposals.createProposal(actor, { role })),
    readProposal: onProposal('read', proposals.readProposal),
    commentOnProposal: onProposal('comment on', proposals.commentOnProposal),
    writeProposal: onProposal('write', proposals.writeProposal),
    moveProposal: onProposal('move', proposals.moveProposal),
    openRoundOn: onProposal('open a round on', proposals.openRoundOn),
    commitTo: onProposal('make a commitment on', proposals.commitTo),
  } satisfies Record<keyof typeof proposals, Right>,
  comments: {
    editComment: onComment('edit', comments.editComment),
    removeComment: onComment('delete', comments.removeComment),
    reactToComment: onComment('react to', comments.reactToComment),
  } satisfies Record<keyof typeof comments, Right>,
  voting: {
    castBallot: [
      'cast or change a ballot',
      {
        'open, on the roll': (actor) => voting.castBallot(actor, { state: 'open', overdue: false, onRoll: true }),
        'open, not on the roll': (actor) => voting.castBallot(actor, { state: 'open', overdue: false, onRoll: false }),
        'over, not counted yet': (actor) => voting.castBallot(actor, { state: 'open', overdue: true, onRoll: true }),
        closed: (actor) => voting.castBallot(actor, { state: 'closed', overdue: true, onRoll: true }),
      },
    ],
    sitAtDesk: always('sit at the desk', (actor, role) => voting.sitAtDesk(actor, role)),
    enterAtDesk: [
      'enter a ballot at the desk',
      {
        'of somebody else': (actor, role) => voting.enterAtDesk(actor, { ...desk, role }),
        'one’s own': (actor, role) => voting.enterAtDesk(actor, { ...desk, role, voterId: me }),
        'in a secret round': (actor, role) => voting.enterAtDesk(actor, { ...desk, role, secrecy: 'secret' }),
        'over, not counted yet': (actor, role) => voting.enterAtDesk(actor, { ...desk, role, overdue: true }),
      },
    ],
    confirmAtDesk: onDeskEntry('confirm a ballot of the desk', voting.confirmAtDesk),
    withdrawAtDesk: onDeskEntry('withdraw a ballot of the desk', voting.withdrawAtDesk),
  } satisfies Record<keyof typeof voting, Right>,
  outcomes: {
    editCommitment: onCommitment('edit a commitment', outcomes.editCommitment),
    measure: onCommitment('measure', outcomes.measure),
  } satisfies Record<keyof typeof outcomes, Right>,
};
const policies = { people, groups, proposals, comments, voting, outcomes };

const word = (decision: Decision): string => (decision.allowed ? 'yes' : decision.error.code);

/** Situations with the same answers share a line. */
function linesOf([name, situations]: Right): string[][] {
  const lines = new Map<string, { when: string[]; answers: string[] }>();
  for (const [situation, ask] of Object.entries(situations)) {
    const answers = everybody.map(({ actor, role }) => word(ask(actor, role)));
    const line = lines.get(answers.join()) ?? { when: [], answers };
    line.when.push(situation);
    lines.set(answers.join(), line);
  }
  return [...lines.values()].map(({ when, answers }) => [name, lines.size === 1 ? 'always' : when.join('; '), ...answers]);
}

const preface = `# Who may do what

Every policy of \`shared\`, asked for everybody. A cell is \`yes\`, or the code of the refusal. A \`stranger\` has an account and is not in the
group, and so is the \`administrator\`; facilitator, member and observer are what they are in the group at hand.

This file is written by \`shared/src/rights.test.ts\`: \`RENEW=1 npm run jest -- shared/src/rights.test.ts\` writes it anew.
What each route answers is in [rights-http.md](rights-http.md).
`;

function render(): string {
  const header = ['right', 'when', ...everybody.map(({ name }) => name)];
  const sections = Object.entries(rooms).map(([room, rights]) => `## ${room}\n\n${table(header, Object.values<Right>(rights).flatMap(linesOf))}\n`);
  return [preface, ...sections].join('\n');
}

describe('the matrix of rights', () => {
  it.each(Object.keys(policies) as (keyof typeof policies)[])('has every policy of %s', (room) => {
    expect(Object.keys(rooms[room]).toSorted()).toEqual(Object.keys(policies[room]).toSorted());
  });

  it('is the one in docs/rights.md, or RENEW=1 writes it anew', () => {
    expect(committed('docs/rights.md', render())).toBe(render());
  });
});
