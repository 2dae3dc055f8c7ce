import { type DynamicModule, Global, Module } from '@nestjs/common';
import { EventLog } from './event-log';
import { DATABASE_URL, EventStream } from './event-stream';
import { Records } from './records';

@Global()
@Module({})
export class EventsModule {
  static listenTo(url: string): DynamicModule {
    return {
      module: EventsModule,
      providers: [{ provide: DATABASE_URL, useValue: url }, EventLog, EventStream, Records],
      exports: [DATABASE_URL, EventLog, EventStream, Records],
    };
  }
}
