/**
 * Outcomes: the register of decisions, the promises that follow from them and how far they have come. Promise: from a decision
 * the way back to the words that asked for it is one press a step, and every chart is a table.
 */
export { ActionOutcomesPanel } from './action-outcomes.panel';
export { CommitmentsPanel } from './commitments.panel';
export { ConcernsView } from './concerns.view';
export { DecisionListPanel } from './decision-list.panel';
export { DecisionPathView, PathStep } from './decision-path.view';
export { OutcomeLine } from './outcome.view';
export { outcomeActivity } from './outcomes.activity';
export { outcomeProblems } from './outcomes.problems';
export { useDecision } from './outcomes.queries';
