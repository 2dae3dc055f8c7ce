import { Injectable } from '@nestjs/common';
import { votingErrors } from '@palabre/shared/voting';
import { day } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { RoundEntity } from '../round.entity';
import { RoundRepository } from '../round.repository';
import { ReminderPost } from './reminder.post';
import { RoundReminderRepository } from './reminder.repository';

/** Reminding those who have not voted: once by itself, a day before the close of a round that lasts two at least, and when a facilitator asks, once a day. */
@Injectable()
export class Reminders {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly reminders: RoundReminderRepository,
    private readonly post: ReminderPost,
    private readonly records: Records,
  ) {}

  due(tx: Tx): Promise<string[]> {
    return this.reminders.due(tx, this.records.now(), day);
  }

  /** @returns false when another node was faster, or the round has closed */
  async remindInTime(tx: Tx, id: string): Promise<boolean> {
    const round = await this.rounds.lockIn(tx, id, 'open');
    if (!round || !(await this.due(tx)).includes(id)) return false;
    await this.send(tx, round, null);
    return true;
  }

  /** @param round locked, so that two who ask at once remind once @throws voting/reminded_lately, voting/round_closed */
  async remind(tx: Tx, round: RoundEntity, sentBy: string | null): Promise<void> {
    const now = this.records.now();
    if (now >= round.closesAt) throw new DomainError(votingErrors.round_closed);
    const last = await this.reminders.last(tx, round.id);
    const next = new Date((last?.getTime() ?? 0) + day);
    if (now < next) throw new DomainError(votingErrors.reminded_lately, { next: next.toISOString() });
    await this.send(tx, round, sentBy);
  }

  private async send(tx: Tx, round: RoundEntity, sentBy: string | null): Promise<void> {
    await this.reminders.insert(tx, { roundId: round.id, sentAt: this.records.now(), sentBy });
    await this.post.send(tx, round, await this.reminders.silent(tx, round.id));
  }
}
