/** Clock: what time it is and what the next identifier is. Rooms never ask the machine directly. */
export { Clock, Ids, SettableClock } from './clock';
export { day, hour, minute } from './durations';
export { ClockModule } from './clock.module';
