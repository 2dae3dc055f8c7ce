import { Injectable } from '@nestjs/common';
import { topic } from '@palabre/shared/live';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { Outcome } from '@palabre/shared/voting';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { EventLog } from '../platform/events';
import type { RoundEntity } from './round.entity';

/** When things happen to a round, and what the journal says of it: never who voted, nor what. */
@Injectable()
export class RoundRecords {
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

  opened(tx: Tx, actor: Actor, round: RoundEntity): Promise<void> {
    const details = { question: round.question, lang: round.lang, closesAt: round.closesAt.toISOString() };
    return this.record(tx, round, { kind: 'voting.round_opened', actorId: personIdOf(actor), details });
  }

  closed(tx: Tx, round: RoundEntity, outcome: Outcome): Promise<void> {
    return this.record(tx, round, { kind: 'voting.round_closed', actorId: null, details: { question: round.question, lang: round.lang, outcome } });
  }

  /** For those who look at the round. Without a group: in the feed, which everybody reads, it would say when somebody voted. */
  ballotCast(tx: Tx, { id }: RoundEntity): Promise<void> {
    return this.events.record(tx, { kind: 'voting.ballot_cast', actorId: null, subject: { kind: 'round', id }, topics: [topic.round(id)] });
  }

  private record(tx: Tx, { id, groupId, proposalId }: RoundEntity, what: { kind: string; actorId: string | null; details: Record<string, unknown> }) {
    const topics = [topic.round(id), topic.proposal(proposalId), topic.group(groupId), topic.commons];
    return this.events.record(tx, { ...what, groupId, subject: { kind: 'round', id }, topics });
  }
}
