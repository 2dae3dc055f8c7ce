import { Injectable } from '@nestjs/common';
import {
  acceptInvitation,
  groupErrors,
  type GroupRole,
  type InvitationAccepted,
  type InvitationPreview,
  type InvitationToken,
  outranks,
} from '@palabre/shared/groups';
import { Locale } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, visitor, type Actor, type College } from '@palabre/shared/people';
import { People } from '../people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { hashOf } from '../platform/secrets';
import type { InvitationEntity } from './invitation.entity';
import { InvitationRepository } from './invitation.repository';
import { Memberships } from './memberships.service';

/** What whoever holds an invitation does with it. */
@Injectable()
export class InvitationAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly invitations: InvitationRepository,
    private readonly people: People,
    private readonly records: Records,
  ) {}

  /** What the invitation is to, without an account too: the group is public, and the address it was sent to is not told. */
  preview({ token }: InvitationToken): Promise<InvitationPreview> {
    return this.unitOfWork.read(async (tx) => {
      const invitation = await this.find(tx, token);
      if (this.isOver(invitation)) throw new DomainError(groupErrors.invitation_expired);
      const { group } = await this.memberships.look(tx, visitor, invitation.groupId);
      const name = { text: group.name, lang: Locale.parse(group.lang) };
      const { role, email, expiresAt } = invitation;
      return { group: { id: group.id, name }, role: role as GroupRole, personal: email !== null, expiresAt: expiresAt.toISOString() };
    });
  }

  /**
   * Accepting twice does what accepting once did. A link lets in whoever is not in the group; what was sent to an address also
   * raises a member to the role it offers, once. No invitation ever lowers a role.
   */
  accept(actor: Actor, { token }: InvitationToken): Promise<InvitationAccepted> {
    return this.unitOfWork.run(async (tx) => {
      const personId = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { groupId } = await this.find(tx, token);
      const { situation } = await this.memberships.open(tx, actor, groupId);
      // read again: while we waited for the group, it may have been withdrawn or used
      const invitation = await this.find(tx, token);
      const expired = this.isOver(invitation);
      const forAnother = invitation.email !== null && invitation.email !== (await this.people.find(tx, personId)).email;
      enforce(acceptInvitation(actor, { ...situation, expired, forAnother }));
      if (!expired) await this.letIn(tx, actor, personId, invitation, situation.role);
      return { groupId };
    });
  }

  private async letIn(tx: Tx, actor: Actor, personId: string, invitation: InvitationEntity, from: GroupRole | null): Promise<void> {
    const { id, groupId, email, role, college, organisationId } = invitation;
    const to = role as GroupRole;
    if (from === null) await this.memberships.admit(tx, groupId, personId, to);
    else if (email !== null && outranks(to, from)) await this.memberships.changeRole(tx, actor, groupId, personId, { from, to });
    if (college !== null || organisationId !== null) await this.people.complete(tx, personId, { college: college as College | null, organisationId });
    if (email !== null) await this.invitations.markAccepted(tx, id, this.records.now());
  }

  private async find(tx: Tx, token: string): Promise<InvitationEntity> {
    return found(await this.invitations.findByHash(tx, hashOf(token)), groupErrors.invitation_not_found);
  }

  private isOver({ acceptedAt, expiresAt }: InvitationEntity): boolean {
    return acceptedAt !== null || expiresAt <= this.records.now();
  }
}
