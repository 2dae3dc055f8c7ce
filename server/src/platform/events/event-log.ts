import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import type { Tx } from '../database';
import { EventEntity } from './event.entity';

export interface NewEvent {
  /** `room.what_happened` */
  kind: string;
  actorId: string | null;
  groupId?: string | null;
  subject: { kind: string; id: string };
  /** topics of `@palabre/shared/live` whose watchers should look again */
  topics: string[];
  /** facts for the activity feed: ids, numbers and titles that were public at that moment; never ballots or addresses */
  details?: Record<string, unknown>;
}

type EventRow = Parameters<Tx['insert']>[1];

/** What is told after the commit: ids only. */
export type Published = Pick<NewEvent, 'kind' | 'subject' | 'topics'>;

export const eventChannel = 'palabre_event';

/** Writes what happened in the transaction in which it happens. Postgres tells it after the commit, and only then, to every node that listens. */
@Injectable()
export class EventLog {
  constructor(private readonly clock: Clock) {}

  async record(tx: Tx, event: NewEvent): Promise<void> {
    const { kind, actorId, groupId = null, subject, topics, details = {} } = event;
    const row = { kind, at: this.clock.now(), actorId, groupId, subjectKind: subject.kind, subjectId: subject.id, topics, details };
    await tx.insert(EventEntity, row as EventRow);
    await this.announce(tx, event);
  }

  /** Tells and keeps nothing: for what matters to whoever is looking now, and is nobody's business later, such as when somebody voted. */
  async announce(tx: Tx, { kind, subject, topics }: Published): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [eventChannel, JSON.stringify({ kind, subject, topics })]);
  }
}
