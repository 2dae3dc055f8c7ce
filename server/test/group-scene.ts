import type { CreateGroup, GroupRole, GroupView } from '@palabre/shared/groups';
import { Founding, Joining, Roles } from '../src/groups';
import { Editions } from '../src/roadmap';
import { type Acting, actAs } from './act-as';
import type { TestApp } from './test-app';

/** A group with a facilitator, a member and an observer, and two people who are not in it. */
export interface GroupScene {
  id: string;
  facilitator: Acting;
  member: Acting;
  observer: Acting;
  stranger: Acting;
  administrator: Acting;
  view: (who: Acting) => Promise<GroupView>;
  /** role of everybody in the group */
  roles: () => Promise<Record<string, GroupRole>>;
}

export const groupOf = (change: Partial<CreateGroup> = {}): CreateGroup => ({
  name: 'Circuits courts',
  description: 'Manger près de chez soi.',
  lang: 'fr',
  access: 'open',
  themeIds: ['rmb-2022.3'],
  ...change,
});

export async function groupScene(t: TestApp, change: Partial<CreateGroup> = {}): Promise<GroupScene> {
  await t.app.get(Editions).loadFirst();
  const [facilitator, member, observer, stranger] = [await actAs(t), await actAs(t), await actAs(t), await actAs(t)];
  const administrator = await actAs(t, { role: 'administrator' });
  const id = await t.app.get(Founding).found(facilitator.actor, groupOf({ ...change, access: 'open' }));
  for (const { actor } of [member, observer]) await t.app.get(Joining).join(actor, id);
  await t.app.get(Roles).change(facilitator.actor, id, observer.personId, { role: 'observer' });
  if (change.access === 'closed') await t.app.get(Founding).edit(facilitator.actor, id, { access: 'closed' });
  return {
    id,
    facilitator,
    member,
    observer,
    stranger,
    administrator,
    view: async (who) => (await who.fetch(`/api/groups/${id}`)).body,
    roles: async () => {
      const { body } = await facilitator.fetch(`/api/groups/${id}/members?limit=100`);
      return Object.fromEntries(body.items.map((item: { person: { id: string }; role: GroupRole }) => [item.person.id, item.role]));
    },
  };
}
