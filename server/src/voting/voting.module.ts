import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { BallotsController } from './ballots.controller';
import { BallotChecks } from './ballots/ballot-checks';
import { BallotRepository } from './ballots/ballot.repository';
import { Ballots } from './ballots/ballots.service';
import { Casting } from './ballots/casting.service';
import { SealedBallots } from './ballots/sealed-ballots.service';
import { UrnRepository } from './ballots/urn.repository';
import { RoundCancelling } from './cancelling.service';
import { ChainRepository } from './chain/chain.repository';
import { Chains } from './chain/chains.service';
import { RoundClosing } from './closing.service';
import { ConductController } from './conduct.controller';
import { RoundConduct } from './conducting.service';
import { Counting } from './counting.service';
import { DueRounds } from './due.service';
import { RoundDeciding } from './deciding.service';
import { RoundExtending } from './extending.service';
import { Lots } from './lots.service';
import { RoundOpening } from './opening.service';
import { Participations } from './participations.reader';
import { RollReader } from './rolls/roll.reader';
import { RollRepository } from './rolls/roll.repository';
import { Rolls } from './rolls/rolls.service';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import { RoundBooks } from './round.books';
import { RoundReader } from './round.reader';
import { RoundRepository } from './round.repository';
import { RoundSchedule } from './round.schedule';
import { RoundSteps } from './round.steps';
import { RoundSurroundings } from './round.surroundings';
import { RoundsController } from './rounds.controller';
import { Rounds } from './rounds.service';
import { Scrutiny } from './scrutiny.service';

const stores = [RoundRepository, RollRepository, ScrutineerRepository, BallotRepository, UrnRepository, ChainRepository];
const lives = [
  Rolls,
  Chains,
  Counting,
  RoundOpening,
  RoundDeciding,
  RoundClosing,
  RoundCancelling,
  RoundExtending,
  Lots,
  Scrutiny,
  RoundSteps,
  DueRounds,
  RoundSchedule,
];
const ballots = [BallotChecks, Casting, Ballots, SealedBallots];
const readings = [RollReader, RoundBooks, Participations, RoundSurroundings, RoundReader];

@Module({
  imports: [PeopleModule, GroupsModule, ProposalsModule],
  controllers: [RoundsController, BallotsController, ConductController],
  providers: [...stores, ...lives, ...ballots, ...readings, Rounds, RoundConduct],
  exports: [Rounds, Ballots, SealedBallots, DueRounds],
})
export class VotingModule {}
