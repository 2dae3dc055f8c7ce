import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { Records } from '../../platform/events';
import { NamedCasts } from '../ballots/named-casts.service';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import type { RoundEntity } from '../round.entity';
import { deskChanged } from '../round.events';
import type { DeskEntryEntity } from './desk-entry.entity';
import { DeskPost } from './desk.post';

/** What comes of a second entry: a ballot whose voter is told, or nothing but the news to both who have entered it. */
@Injectable()
export class DeskAnswering {
  constructor(
    private readonly casts: NamedCasts,
    private readonly post: DeskPost,
    private readonly records: Records,
  ) {}

  async cast(tx: Tx, round: RoundEntity, voter: RollEntryEntity, entry: DeskEntryEntity & { answeredBy: string }): Promise<void> {
    const { ballot, channel, reason, enteredBy, answeredBy } = entry;
    await this.casts.castAtDesk(tx, round, voter, { ballot, hands: { channel, reason, enteredBy, confirmedBy: answeredBy } });
    await this.post.tellVoter(tx, round, entry);
    await this.records.announce(tx, deskChanged(round));
  }

  async differs(tx: Tx, round: RoundEntity, entry: DeskEntryEntity & { answeredBy: string }): Promise<void> {
    await this.post.tellDesk(tx, round, entry);
    await this.records.announce(tx, deskChanged(round));
  }
}
