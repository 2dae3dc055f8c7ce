/**
 * Outcomes: decisions and the promises that follow from them, measured year by year.
 */
export {
  CommitmentProgress,
  CommitmentView,
  DecisionCard,
  DecisionQuery,
  DecisionView,
  EditCommitment,
  MakeCommitment,
  Measurement,
  Quantity,
  RecordMeasurement,
  Target,
  Year,
} from './outcomes.schema';
export { hasYearTwice, orderTargets, plainQuantity, targetFor } from './commitment.rules';
export { outcomeErrors } from './outcomes.errors';
export { editCommitment, measure, type CommitmentSituation } from './outcomes.policy';
