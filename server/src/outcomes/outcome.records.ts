import { Injectable } from '@nestjs/common';
import { topic } from '@palabre/shared/live';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { Clock, hour, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { EventLog } from '../platform/events';
import type { CommitmentEntity } from './commitment.entity';

const longestZoneOffset = 14 * hour;

/** When things happen to a commitment, and what the journal says of it. */
@Injectable()
export class OutcomeRecords {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly events: EventLog,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  nextId(): string {
    return this.ids.next();
  }

  /** Today where the day is furthest on: whoever measures today, anywhere, measures no future. */
  lastDayOnEarth(): string {
    return new Date(this.clock.now().getTime() + longestZoneOffset).toISOString().slice(0, 10);
  }

  async happened(
    tx: Tx,
    what: 'committed' | 'commitment_edited' | 'measured',
    actor: Actor,
    { id, proposalId, groupId, title, lang }: CommitmentEntity,
  ): Promise<void> {
    await this.events.record(tx, {
      kind: `outcomes.${what}`,
      actorId: personIdOf(actor),
      groupId,
      subject: { kind: 'decision', id: proposalId },
      topics: [topic.proposal(proposalId), topic.group(groupId), topic.commons],
      details: { commitmentId: id, title, lang },
    });
  }
}
