import { Global, Module } from '@nestjs/common';
import { Clock, Ids, SettableClock } from './clock';

/** SettableClock in production as well: the demonstration story is told through the running application. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SettableClock }, Ids], exports: [Clock, Ids] })
export class ClockModule {}
