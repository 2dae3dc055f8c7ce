import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../platform/database';
import { MeetingEntity } from './meeting.entity';

@Injectable()
export class MeetingRepository {
  find(tx: Tx, groupId: string, id: string): Promise<MeetingEntity | null> {
    return tx.findOneBy(MeetingEntity, { groupId, id });
  }

  /** Those that are not over and not cancelled, the next one first. */
  upcoming(tx: Tx, groupId: string, now: Date, limit: number): Promise<MeetingEntity[]> {
    return tx.find(MeetingEntity, { where: { groupId, cancelledAt: IsNull(), endsAt: MoreThan(now) }, order: { startsAt: 'ASC', id: 'ASC' }, take: limit });
  }

  /** Cancelled ones included. */
  endingAfter(tx: Tx, groupId: string, moment: Date): Promise<MeetingEntity[]> {
    return tx.find(MeetingEntity, { where: { groupId, endsAt: MoreThan(moment) }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async insert(tx: Tx, meeting: MeetingEntity): Promise<void> {
    await tx.insert(MeetingEntity, meeting);
  }

  async cancel(tx: Tx, id: string, cancelledAt: Date): Promise<void> {
    await tx.update(MeetingEntity, id, { cancelledAt });
  }
}
