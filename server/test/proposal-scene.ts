import { randomUUID } from 'node:crypto';
import type { RichNode } from '@palabre/shared/collab';
import type { GroupRole } from '@palabre/shared/groups';
import type { CreateProposal, ProposalView } from '@palabre/shared/proposals';
import { GroupEntity } from '../src/groups';
import { MembershipEntity } from '../src/groups/membership.entity';
import { Clock, Ids } from '../src/platform/clock';
import { UnitOfWork } from '../src/platform/database';
import { ProposalWriting } from '../src/proposals';
import { Editions } from '../src/roadmap';
import { actAs, actAsVisitor, type Acting } from './act-as';
import type { TestApp } from './test-app';

/** A text of one paragraph. */
export const textOf = (words: string): RichNode => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

export const someAction = 'rmb-2022.1.1';

/** The roadmap, a group, and somebody in every place beside it. */
export async function proposalScene(t: TestApp) {
  await t.app.get(Editions).loadFirst();
  const [facilitator, member, observer, stranger] = [await actAs(t), await actAs(t), await actAs(t), await actAs(t)];
  const administrator = await actAs(t, { role: 'administrator' });
  const groupId = await foundGroup(t, [
    [facilitator, 'facilitator'],
    [member, 'member'],
    [observer, 'observer'],
  ]);
  const people = { visitor: actAsVisitor(t), stranger, observer, member, facilitator, administrator };

  /** Begun by the facilitator. @param words of its text; empty for none */
  const draft = (words = 'L’eau est un bien commun.', input: Partial<CreateProposal> = {}): Promise<ProposalView> => {
    const body = {
      groupId,
      actionIds: [someAction],
      title: 'Un service public de l’eau',
      summary: 'Pour tous.',
      lang: 'fr',
      idempotencyKey: randomUUID(),
      ...input,
    };
    return t.app.get(ProposalWriting).create(facilitator.actor, body as CreateProposal, 'fr', words ? textOf(words) : null);
  };
  return { ...people, people, groupId, draft };
}

export type ProposalScene = Awaited<ReturnType<typeof proposalScene>>;

/** A group with these people, as if they had been there from the beginning. */
export async function foundGroup({ app }: TestApp, members: [Acting, GroupRole][]): Promise<string> {
  const since = app.get(Clock).now();
  const id = app.get(Ids).next();
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.insert(GroupEntity, { id, name: 'L’eau, bien commun', description: '', lang: 'fr', access: 'open', createdAt: since });
    await tx.insert(
      MembershipEntity,
      members.map(([{ personId }, role]) => ({ groupId: id, personId, role, since })),
    );
  });
  return id;
}
