/**
 * Voting: rounds, ballots, counts. Promise: the rule is fixed before the first ballot, and exact arithmetic decides.
 */
export {
  CallQuorum,
  ChoiceMethod,
  ChoiceRule,
  CollegeAggregation,
  Colleges,
  ConsentRule,
  Delay,
  FurtherCall,
  MajorityBase,
  ProxyCap,
  Quorum,
  Secrecy,
  Threshold,
  VotingRule,
  YesNoRule,
} from './rule.schema';
export {
  Ballot,
  BallotSecret,
  CastBallot,
  CastSealed,
  ChangeSealed,
  Choice,
  FindReceipt,
  GiveProxy,
  LookSealed,
  Receipt,
  SealedReceipt,
  SealedReceiptView,
} from './ballot.schema';
export {
  ConcludeConsent,
  ConsentAnswer,
  ConsentStep,
  ConsentView,
  JudgeObjection,
  largestCircle,
  MoveConsentOn,
  needsReason,
  ObjectionView,
  SpeakInConsent,
  stepAfter,
  TextQuote,
} from './consent.schema';
export { quoteIn } from './quote.rules';
export { ConfirmAtDesk, DeskChannel, DeskEntry, DeskNote, DeskOccasion, DeskState, EnterAtDesk } from './desk.schema';
export { sameBallot } from './desk.rules';
export { CollegeResult, Condition, Counts, Outcome, Participation, RoundResult } from './result.schema';
export {
  CancelRound,
  CommitSecret,
  ExtendRound,
  OpenRound,
  RevealSecret,
  RollEntry,
  RoundCard,
  RoundOption,
  RoundOptions,
  RoundQuery,
  RoundState,
  RoundView,
  Scrutineer,
  TurnoutLine,
} from './round.schema';
export { MinutesFormat, MinutesQuery } from './minutes.schema';
export { KeepTemplate, OfGroup, RollPreview, RoundTemplate, RoundTemplates } from './set-up.schema';
export { ChainEvent, ChainEventKind } from './chain.schema';
export { ballotCommitment, hashOfEvent, seedOf, sha256Hex, sha256Text, urnSha256 } from './chain.rules';
export { votingErrors } from './voting.errors';
export {
  castBallot,
  confirmAtDesk,
  enterAtDesk,
  sitAtDesk,
  withdrawAtDesk,
  type BallotSituation,
  type DeskEntrySituation,
  type DeskSituation,
} from './voting.policy';
export { takesBallots } from './round.lifecycle';
export { meets, parseThreshold, type Bar } from './threshold.rules';
export { baseOf, conditionOf, majorityOf, smallestThatMeets, type YesNoCounts } from './yes-no.rules';
export { delayOf, requiredOf, ruleOfCall } from './call.rules';
export { faultOfWeights, isScic, weightedMajority, weightedSides, weightOf, type CollegeVotes, type WeightedCollege } from './college.rules';
export { ballotKindOf, isApportionment, isBlank, isConsultative, isExpressed, type BallotKind } from './ballot-kind.rules';
export { fingerprintText, longestNotice, longestRound, rollText, shortestRound, type RollLine, type RoundTerms } from './fingerprint.rules';
export {
  giveProxy,
  mostProxies,
  presence,
  revokeProxy,
  voteFor,
  withoutProxy,
  withProxy,
  withProxyUsed,
  type MostProxies,
  type Proxy,
  type ProxySituation,
} from './proxy.rules';
export { areOrganisations, faultOfElectorate, faultOfSplit, giveMandate, voteAsAlternate, votesOf, votesOn, type Hand } from './mandate.rules';
export { GiveMandate, Mandate, MandateOnRoll, Mandates } from './mandate.schema';
export { presets, type Preset, type PresetCall } from './presets.rules';
