/**
 * Events: what happened, recorded in the transaction in which it happened and told after the commit. The table is the
 * journal; the stream carries ids only. Promise: nothing is told that was rolled back, and nothing is recorded twice.
 */
export { EventEntity } from './event.entity';
export { EventLog, type NewEvent, type Published } from './event-log';
export { DATABASE_URL, EventStream, type StreamItem } from './event-stream';
export { EventsModule } from './events.module';
export { Records } from './records';
