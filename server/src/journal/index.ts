/** Journal: who did what, when, as the rooms recorded it. It knows no room. Promise: what was recorded is told again unchanged, in order. */
export { JournalModule } from './journal.module';
export { Journal } from './journal.repository';
