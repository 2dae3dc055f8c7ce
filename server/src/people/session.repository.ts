import { Injectable } from '@nestjs/common';
import { MoreThan, Not } from 'typeorm';
import type { Tx } from '../platform/database';
import type { PersonEntity } from './person.entity';
import { SessionEntity } from './session.entity';

export type OwnedSession = SessionEntity & { person: PersonEntity };

@Injectable()
export class SessionRepository {
  /** The session that has this secret, or this id, and is not over. Asked of every request: `findOne` would ask twice, because of the relation. */
  async findLive(tx: Tx, by: Pick<SessionEntity, 'secretHash'> | Pick<SessionEntity, 'id'>, now: Date): Promise<OwnedSession | null> {
    const [session] = await tx.find(SessionEntity, { where: { ...by, expiresAt: MoreThan(now) }, relations: { person: true } });
    return (session ?? null) as OwnedSession | null;
  }

  /** Newest first. */
  liveOf(tx: Tx, personId: string, now: Date): Promise<SessionEntity[]> {
    return tx.find(SessionEntity, { where: { personId, expiresAt: MoreThan(now) }, order: { id: 'DESC' } });
  }

  async insert(tx: Tx, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  /** @returns whether there was one */
  async delete(tx: Tx, personId: string, id: string): Promise<boolean> {
    return (await tx.delete(SessionEntity, { id, personId })).affected === 1;
  }

  /** @returns whether there were any */
  async deleteOthers(tx: Tx, personId: string, keptId: string | null): Promise<boolean> {
    const { affected } = await tx.delete(SessionEntity, keptId === null ? { personId } : { personId, id: Not(keptId) });
    return (affected ?? 0) > 0;
  }

  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.createQueryBuilder().delete().from(SessionEntity).where('expires_at <= :now', { now }).execute();
  }
}
