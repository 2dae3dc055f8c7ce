/**
 * Counting: every method, and what is made of them: the check of a ballot, the count of a round, the count of a file, a recount. A door of its own, since a page
 * that shows a round needs none of it until somebody votes or counts, and phones on weak networks load what they need.
 */
export { ballotChecker, faultOfRule, type Fault } from './ballot-check.rules';
export { awaitsLot, countRound, type CountInput } from './counting.rules';
export { judgmentsIn, standingObjections, type CircleInput, type Judgment } from './consent-count.rules';
export { CountFileFault } from './methods/count-file.fault';
export type { OpenCount } from './methods/count.method';
export { openTally, tally } from './methods/tally.rules';
export { exportFiles, RoundExport, type EarlierCall } from './recount/round-export.schema';
export { readExport, recount, type Recounted } from './recount/recount.rules';
export { RecountFault, type RecountFaultCode } from './recount/recount.verdict';
