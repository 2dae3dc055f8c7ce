import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { pageById, type Tx } from '../platform/database';
import { InvitationEntity } from './invitation.entity';

@Injectable()
export class InvitationRepository {
  findByHash(tx: Tx, tokenHash: Buffer): Promise<InvitationEntity | null> {
    return tx.findOneBy(InvitationEntity, { tokenHash });
  }

  /** Those that can still be accepted, newest first. */
  page(tx: Tx, groupId: string, now: Date, page: PageQuery): Promise<Page<InvitationEntity>> {
    return pageById(this.standing(tx, groupId, now), page);
  }

  /** Of these addresses, those to which one can still be accepted. */
  async waitingAmong(tx: Tx, groupId: string, now: Date, emails: readonly string[]): Promise<Set<string>> {
    const rows = emails.length
      ? await this.standing(tx, groupId, now)
          .andWhere('i.email = any(:emails)', { emails: [...emails] })
          .getMany()
      : [];
    return new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])));
  }

  count(tx: Tx, groupId: string, now: Date): Promise<number> {
    return this.standing(tx, groupId, now).getCount();
  }

  async insert(tx: Tx, invitation: InvitationEntity): Promise<void> {
    await tx.insert(InvitationEntity, invitation);
  }

  async markAccepted(tx: Tx, id: string, acceptedAt: Date): Promise<void> {
    await tx.update(InvitationEntity, id, { acceptedAt });
  }

  /** How many this person has sent by e-mail since then, withdrawn ones included. */
  countSentBy(tx: Tx, createdBy: string, since: Date): Promise<number> {
    return tx.countBy(InvitationEntity, { createdBy, email: Not(IsNull()), createdAt: MoreThan(since) });
  }

  /** @returns whether there was one to withdraw */
  async withdraw(tx: Tx, groupId: string, id: string, now: Date): Promise<boolean> {
    return (await tx.update(InvitationEntity, { groupId, id, expiresAt: MoreThan(now) }, { expiresAt: now })).affected === 1;
  }

  async removeExpiredBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.delete(InvitationEntity, { expiresAt: LessThan(moment) });
  }

  private standing(tx: Tx, groupId: string, now: Date) {
    return tx.createQueryBuilder(InvitationEntity, 'i').where({ groupId }).andWhere('i.accepted_at is null and i.expires_at > :now', { now });
  }
}
