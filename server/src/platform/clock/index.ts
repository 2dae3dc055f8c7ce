/** Clock: what time it is and what the next identifier is. Rooms never ask the machine directly. */
export { Clock, Ids, SettableClock } from './clock';
export { ClockModule } from './clock.module';
