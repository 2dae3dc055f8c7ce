import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import type { Tx } from '../database';
import { EventLog, type NewEvent, type Published } from './event-log';

/** What every use case that changes something needs: the time, an identifier, and a place to say what happened. */
@Injectable()
export class Records {
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

  announce(tx: Tx, news: Published): Promise<void> {
    return this.events.announce(tx, news);
  }
}
