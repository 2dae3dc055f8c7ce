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
export { votingErrors } from './voting.errors';
