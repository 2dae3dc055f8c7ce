import { Injectable } from '@nestjs/common';
import { type GroupAccess, joinGroup, leaveGroup } from '@palabre/shared/groups';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { leftEvent } from './group.events';
import { MembershipRepository } from './membership.repository';
import { Memberships } from './memberships.service';

/** Coming and going by one's own will. */
@Injectable()
export class Joining {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly members: MembershipRepository,
    private readonly records: Records,
  ) {}

  /** Joining an open group. Whoever is in it already stays what they are. */
  join(actor: Actor, groupId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const personId = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { group, situation } = await this.memberships.open(tx, actor, groupId);
      if (situation.role) return;
      enforce(joinGroup(actor, group.access as GroupAccess, situation));
      await this.memberships.admit(tx, groupId, personId, 'member');
    });
  }

  leave(actor: Actor, groupId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const personId = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { situation } = await this.memberships.open(tx, actor, groupId);
      enforce(leaveGroup(actor, await this.members.countFacilitators(tx, groupId), situation));
      await this.members.remove(tx, groupId, personId);
      await this.records.happened(tx, leftEvent(groupId, personId));
    });
  }
}
