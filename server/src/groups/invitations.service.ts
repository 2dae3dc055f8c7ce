import { Injectable } from '@nestjs/common';
import { type CreateInvitation, facilitate, groupErrors, type GroupRole, type InvitationCard, type NewInvitation } from '@palabre/shared/groups';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import type { InvitationEntity } from './invitation.entity';
import { InvitationIssue, invitationLimits } from './invitation-issue.service';
import { InvitationRepository } from './invitation.repository';
import { Memberships } from './memberships.service';

/** The invitations of a group: made, seen and withdrawn by its facilitators. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly invitations: InvitationRepository,
    private readonly issue: InvitationIssue,
    private readonly records: Records,
  ) {}

  /** A link is told to whoever makes it, this once; a mail goes to its address and its link to nobody else. */
  create(actor: Actor, groupId: string, { role, email }: CreateInvitation): Promise<NewInvitation> {
    return this.unitOfWork.run(async (tx) => {
      const createdBy = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { group, situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const allowed = await this.issue.allowance(tx, groupId, createdBy);
      if (allowed.links === 0 || (email !== undefined && allowed.mails === 0)) throw new DomainError(groupErrors.too_many_invitations, invitationLimits);
      return this.issue.issue(tx, group, createdBy, { role, email: email ?? null });
    });
  }

  page(actor: Actor, groupId: string, query: PageQuery): Promise<Page<InvitationCard>> {
    return this.unitOfWork.read(async (tx) => {
      const { situation } = await this.memberships.look(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const { items, nextCursor } = await this.invitations.page(tx, groupId, this.records.now(), query);
      return { items: items.map(presentInvitation), nextCursor };
    });
  }

  withdraw(actor: Actor, groupId: string, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      if (!(await this.invitations.withdraw(tx, groupId, id, this.records.now()))) throw new DomainError(groupErrors.invitation_not_found);
    });
  }
}

const presentInvitation = ({ id, role, email, expiresAt, createdAt }: InvitationEntity): InvitationCard => ({
  id,
  role: role as GroupRole,
  email,
  expiresAt: expiresAt.toISOString(),
  createdAt: createdAt.toISOString(),
});
