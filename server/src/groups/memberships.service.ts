import { Injectable } from '@nestjs/common';
import { groupErrors, type GroupRole, type GroupSituation } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { Tx } from '../platform/database';
import { found } from '../platform/errors';
import { Records } from '../platform/events';
import { joinedEvent, roleChangedEvent } from './group.events';
import type { GroupEntity } from './group.entity';
import { GroupsRepository } from './groups.repository';
import { JoinRequestRepository } from './join-request.repository';
import { MembershipRepository } from './membership.repository';

/** A group, and the actor's place in it. */
export interface OpenedGroup {
  group: GroupEntity;
  situation: GroupSituation;
}

/** What every change to a group's members begins and ends with. */
@Injectable()
export class Memberships {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: MembershipRepository,
    private readonly requests: JoinRequestRepository,
    private readonly records: Records,
  ) {}

  /**
   * For a change. The group's row is held until the end of the transaction, so that two people who change its members take
   * turns and each sees what the other did: this is what keeps the last facilitator.
   */
  async open(tx: Tx, actor: Actor, groupId: string): Promise<OpenedGroup> {
    return this.situate(tx, actor, await this.groups.lock(tx, groupId));
  }

  /** For reading. */
  async look(tx: Tx, actor: Actor, groupId: string): Promise<OpenedGroup> {
    return this.situate(tx, actor, await this.groups.find(tx, groupId));
  }

  /** Lets somebody in who is not in the group. A request of theirs that was waiting is settled by it. */
  async admit(tx: Tx, groupId: string, personId: string, role: GroupRole): Promise<void> {
    await this.members.insert(tx, { groupId, personId, role, since: this.records.now() });
    await this.requests.removeOf(tx, groupId, personId);
    await this.records.happened(tx, joinedEvent(groupId, personId, role));
  }

  /** @param by whoever changes it: the facilitator, or the person who accepts an invitation */
  async changeRole(tx: Tx, by: Actor, groupId: string, personId: string, change: { from: GroupRole; to: GroupRole }): Promise<void> {
    await this.members.setRole(tx, groupId, personId, change.to);
    await this.records.happened(tx, roleChangedEvent(personIdOf(by), groupId, personId, change));
  }

  private async situate(tx: Tx, actor: Actor, row: GroupEntity | null): Promise<OpenedGroup> {
    const group = found(row, groupErrors.not_found);
    const personId = personIdOf(actor);
    return { group, situation: { role: personId === null ? null : await this.members.roleOf(tx, group.id, personId) } };
  }
}
