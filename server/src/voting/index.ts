/**
 * Voting: rounds on frozen texts. Promise: text, roll and rule are fixed in the transaction that opens a round; a receipt
 * is given only for a ballot that is committed; a round closes once, on time, also after a restart.
 */
export { Ballots } from './ballots/ballots.service';
export { writeMinutes } from './minutes/minutes.task';
export { DueRounds } from './due.service';
export { SealedBallots } from './ballots/sealed-ballots.service';
export { RoundEntity } from './round.entity';
export { Rounds } from './rounds.service';
export { VotingModule } from './voting.module';
