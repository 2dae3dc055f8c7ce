/**
 * Outcomes: decisions and the commitments that follow from them. Promise: from a decision the way back to the action that
 * asked for it is never lost, and a measurement is recorded once.
 */
export { Commitments } from './commitments.service';
export { OutcomesModule } from './outcomes.module';
