/**
 * Voting: rounds, ballots, counts. Promise: the rule is fixed before the first ballot, and exact arithmetic decides.
 */
export {
  CastBallot,
  Choice,
  Condition,
  Counts,
  MajorityBase,
  OpenRound,
  Outcome,
  Quorum,
  Receipt,
  RollEntry,
  RoundCard,
  RoundQuery,
  RoundState,
  RoundView,
  Secrecy,
  Threshold,
  VotingRule,
  YesNoResult,
} from './voting.schema';
export { CountFileFault } from './methods/count-file.fault';
export { openTally, tally } from './methods/tally.rules';
export { votingErrors } from './voting.errors';
export { castBallot, type BallotSituation } from './voting.policy';
export { meets, parseThreshold, type Bar } from './threshold.rules';
export { baseOf, countChoices, decideYesNo, smallestThatMeets } from './yes-no.rules';
export { fingerprintText, longestRound, rollText, shortestRound, type RollLine, type RoundTerms } from './fingerprint.rules';
