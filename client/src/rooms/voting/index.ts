/**
 * Voting: ballots, rounds and results. Promise: a ballot is shown as counted only with the receipt of the server, and
 * nothing here shows a direction before the close unless the rule says so.
 */
export { OpenRoundPanel } from './setup/open-round.panel';
export { RoundListPanel } from './round-list.panel';
export { RoundsToVotePanel } from './rounds-to-vote.panel';
export { ChainPanel } from './record/chain.panel';
export { RecountPanel } from './record/recount.panel';
export { MandatesPanel } from './mandates/mandates.panel';
export { RoundPanel } from './round.panel';
export { WaitingBallotsPanel } from './ballots/waiting.panel';
export { votingActivity } from './voting.activity';
export { useRound } from './voting.queries';
export { votingProblems } from './voting.problems';
