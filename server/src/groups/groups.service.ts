import { Injectable } from '@nestjs/common';
import { facilitate, groupErrors, type GroupRole } from '@palabre/shared/groups';
import { type Decision, type Fragment, Locale } from '@palabre/shared/kernel';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { Tx } from '../platform/database';
import { found } from '../platform/errors';
import type { GroupEntity } from './group.entity';
import { GroupsRepository } from './groups.repository';
import { MembershipRepository } from './membership.repository';

/** What other rooms ask of the groups. */
@Injectable()
export class Groups {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /** The person's place in the group; null for a visitor and for whoever is not in it. */
  async roleOf(tx: Tx, groupId: string, personId: string | null): Promise<GroupRole | null> {
    return personId === null ? null : this.memberships.roleOf(tx, groupId, personId);
  }

  /** Whether somebody facilitates the group now: to be enforced, or to be shown. */
  async facilitation(tx: Tx, actor: Actor, groupId: string): Promise<Decision> {
    return facilitate(actor, { role: await this.roleOf(tx, groupId, personIdOf(actor)) });
  }

  /** @throws groups/not_found */
  async find(tx: Tx, id: string): Promise<GroupEntity> {
    return found(await this.groups.find(tx, id), groupErrors.not_found);
  }

  /** An id that no group has is left out of the answer. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; name: Fragment }>> {
    const groups = await this.groups.byIds(tx, ids);
    return new Map(groups.map(({ id, name, lang }) => [id, { id, name: { text: name, lang: Locale.parse(lang) } }]));
  }

  /** Those who have a vote: facilitators and members, in the order they came. */
  voters(tx: Tx, groupId: string): Promise<string[]> {
    return this.memberships.withRole(tx, groupId, ['facilitator', 'member']);
  }

  async groupsOf(tx: Tx, personId: string): Promise<{ groupId: string; role: GroupRole }[]> {
    const roles = await this.memberships.rolesOf(tx, personId);
    return [...roles].map(([groupId, role]) => ({ groupId, role }));
  }
}
