import { Injectable } from '@nestjs/common';
import { changeGroupRole, type ChangeGroupRole, facilitate, groupErrors, removeMember } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork, type Tx } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { removedEvent } from './group.events';
import { MembershipRepository } from './membership.repository';
import { Memberships } from './memberships.service';

/** Who is what in a group: the facilitators' business, among whom one always stays. */
@Injectable()
export class Roles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly members: MembershipRepository,
    private readonly records: Records,
  ) {}

  change(actor: Actor, groupId: string, personId: string, { role: to }: ChangeGroupRole): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { situation, target } = await this.open(tx, actor, groupId, personId);
      enforce(changeGroupRole(actor, to, target, situation));
      if (target.role !== to) await this.memberships.changeRole(tx, actor, groupId, personId, { from: target.role, to });
    });
  }

  remove(actor: Actor, groupId: string, personId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { situation, target } = await this.open(tx, actor, groupId, personId);
      enforce(removeMember(actor, target, situation));
      await this.members.remove(tx, groupId, personId);
      await this.records.happened(tx, removedEvent(personIdOf(actor), groupId, personId));
    });
  }

  private async open(tx: Tx, actor: Actor, groupId: string, personId: string) {
    const { situation } = await this.memberships.open(tx, actor, groupId);
    enforce(facilitate(actor, situation));
    const role = found(await this.members.roleOf(tx, groupId, personId), groupErrors.member_not_found);
    return { situation, target: { role, facilitators: await this.members.countFacilitators(tx, groupId) } };
  }
}
