import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { EventLog, type NewEvent } from '../platform/events';

/** When things happen in a group, and what the journal says of it. */
@Injectable()
export class GroupRecords {
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

  happened(tx: Tx, event: NewEvent): Promise<void> {
    return this.events.record(tx, event);
  }
}
