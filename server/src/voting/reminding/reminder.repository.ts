import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { RoundReminderEntity } from './reminder.entity';

@Injectable()
export class RoundReminderRepository {
  async insert(tx: Tx, reminder: RoundReminderEntity): Promise<void> {
    await tx.insert(RoundReminderEntity, reminder);
  }

  async last(tx: Tx, roundId: string): Promise<Date | null> {
    const last = await tx.findOne(RoundReminderEntity, { where: { roundId }, order: { sentAt: 'DESC' } });
    return last?.sentAt ?? null;
  }

  /** Open rounds that close by then, were open for at least as long before, and of which nobody was reminded in that time. */
  async due(tx: Tx, now: Date, ahead: number): Promise<string[]> {
    const rows = (await tx.query(
      `select id from voting_round round where state = 'open' and closes_at > $1 and closes_at <= $2 and closes_at - opens_at >= 2 * ($2::timestamptz - $1)
         and not exists (select from round_reminder where round_id = round.id and sent_at > closes_at - ($2::timestamptz - $1))`,
      [now, new Date(now.getTime() + ahead)],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Who is on the roll and has not voted. */
  async silent(tx: Tx, roundId: string): Promise<string[]> {
    const rows = (await tx.query(
      `select person_id as id from roll_entry roll where round_id = $1
         and not exists (select from ballot where round_id = $1 and person_id = roll.person_id)
         and not exists (select from roll_signature where round_id = $1 and person_id = roll.person_id)
       order by person_id`,
      [roundId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }
}
