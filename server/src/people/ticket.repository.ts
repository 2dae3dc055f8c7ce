import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { TicketEntity } from './ticket.entity';

const redeemOne = `delete from ticket where secret_hash = $1 and expires_at > $2 returning session_id as "sessionId", access_token_id as "accessTokenId"`;

/** What a ticket stands for: one of the two. */
export type TicketBase = Pick<TicketEntity, 'sessionId' | 'accessTokenId'>;

@Injectable()
export class TicketRepository {
  async insert(tx: Tx, ticket: TicketEntity): Promise<void> {
    await tx.insert(TicketEntity, ticket);
  }

  /** One statement: of two that show the same ticket at once, one finds it. */
  async redeem(tx: Tx, secretHash: Buffer, now: Date): Promise<TicketBase | null> {
    const [rows]: [TicketBase[], number] = await tx.query(redeemOne, [secretHash, now]);
    return rows[0] ?? null;
  }

  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.createQueryBuilder().delete().from(TicketEntity).where('expires_at <= :now', { now }).execute();
  }
}
