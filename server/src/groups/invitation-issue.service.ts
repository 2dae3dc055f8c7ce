import { Injectable } from '@nestjs/common';
import type { GroupRole, NewInvitation } from '@palabre/shared/groups';
import type { College } from '@palabre/shared/people';
import { day } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import { hashOf, newSecret } from '../platform/secrets';
import { invitationEvent } from './group.events';
import type { GroupEntity } from './group.entity';
import { InvitationPost } from './invitation.post';
import { InvitationRepository } from './invitation.repository';

const validFor = 14 * day;
/** Against lists nobody oversees any more, and against sending mail to the whole world in a group's name. */
export const invitationLimits = { standing: 100, sentADay: 50 };

/** Whom an invitation is to, and what a list of members says of them. */
export interface Invited {
  role: GroupRole;
  /** null: whoever has the link */
  email: string | null;
  name?: string;
  college?: College | null;
  organisationId?: string | null;
}

/** An invitation as it is made, whether by hand or from a list. */
@Injectable()
export class InvitationIssue {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly post: InvitationPost,
    private readonly records: Records,
  ) {}

  /** How many more may be made in this group, and how many of them this person may send by mail today. */
  async allowance(tx: Tx, groupId: string, personId: string): Promise<{ links: number; mails: number }> {
    const now = this.records.now();
    const yesterday = new Date(now.getTime() - day);
    await this.invitations.removeExpiredBefore(tx, yesterday);
    const links = Math.max(0, invitationLimits.standing - (await this.invitations.count(tx, groupId, now)));
    const mails = Math.max(0, invitationLimits.sentADay - (await this.invitations.countSentBy(tx, personId, yesterday)));
    return { links, mails: Math.min(links, mails) };
  }

  /** A link is told to whoever makes it, this once; a mail goes to its address and its link to nobody else. */
  async issue(
    tx: Tx,
    group: GroupEntity,
    createdBy: string,
    { role, email, name = '', college = null, organisationId = null }: Invited,
  ): Promise<NewInvitation> {
    const token = newSecret();
    const [id, createdAt] = [this.records.nextId(), this.records.now()];
    const expiresAt = new Date(createdAt.getTime() + validFor);
    const invitation = {
      id,
      groupId: group.id,
      tokenHash: hashOf(token),
      role,
      email,
      college,
      organisationId,
      createdBy,
      createdAt,
      expiresAt,
      acceptedAt: null,
    };
    await this.invitations.insert(tx, invitation);
    const mailed = email !== null && (await this.post.send(tx, group, { ...invitation, email, name }, token));
    await this.records.happened(tx, invitationEvent(createdBy, group.id, id, role));
    return { id, url: email === null ? this.post.linkFor(token) : null, expiresAt: expiresAt.toISOString(), mailed };
  }
}
