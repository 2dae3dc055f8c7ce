import { Injectable } from '@nestjs/common';
import { type CreateInvitation, facilitate, groupErrors, type GroupRole, type InvitationCard, type NewInvitation } from '@palabre/shared/groups';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { day } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { hashOf, newSecret } from '../platform/secrets';
import { invitationEvent } from './group.events';
import type { InvitationEntity } from './invitation.entity';
import { InvitationPost } from './invitation.post';
import { InvitationRepository } from './invitation.repository';
import { Memberships } from './memberships.service';

const validFor = 14 * day;
/** Against lists nobody oversees any more, and against sending mail to the whole world in a group's name. */
const mostStanding = 100;
const mostSentADay = 50;

/** The invitations of a group: made, seen and withdrawn by its facilitators. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly invitations: InvitationRepository,
    private readonly post: InvitationPost,
    private readonly records: Records,
  ) {}

  /** A link is told to whoever makes it, this once; a mail goes to its address and its link to nobody else. */
  create(actor: Actor, groupId: string, { role, ...to }: CreateInvitation): Promise<NewInvitation> {
    const email = to.email ?? null;
    return this.unitOfWork.run(async (tx) => {
      const createdBy = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { group, situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      await this.keepWithinLimits(tx, groupId, createdBy, email);
      const token = newSecret();
      const [id, createdAt] = [this.records.nextId(), this.records.now()];
      const expiresAt = new Date(createdAt.getTime() + validFor);
      const invitation = { id, groupId, tokenHash: hashOf(token), role, email, createdBy, createdAt, expiresAt, acceptedAt: null };
      await this.invitations.insert(tx, invitation);
      const mailed = email !== null && (await this.post.send(tx, group, { ...invitation, email }, token));
      await this.records.happened(tx, invitationEvent(createdBy, groupId, id, role));
      return { id, url: email === null ? this.post.linkFor(token) : null, expiresAt: expiresAt.toISOString(), mailed };
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

  private async keepWithinLimits(tx: Tx, groupId: string, personId: string, email: string | null): Promise<void> {
    const now = this.records.now();
    const yesterday = new Date(now.getTime() - day);
    await this.invitations.removeExpiredBefore(tx, yesterday);
    const tooMany =
      (await this.invitations.count(tx, groupId, now)) >= mostStanding ||
      (email !== null && (await this.invitations.countSentBy(tx, personId, yesterday)) >= mostSentADay);
    if (tooMany) throw new DomainError(groupErrors.too_many_invitations, { standing: mostStanding, sentADay: mostSentADay });
  }
}

const presentInvitation = ({ id, role, email, expiresAt, createdAt }: InvitationEntity): InvitationCard => ({
  id,
  role: role as GroupRole,
  email,
  expiresAt: expiresAt.toISOString(),
  createdAt: createdAt.toISOString(),
});
