import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { BallotRepository } from './ballot.repository';
import { Ballots } from './ballots.service';
import { ClosingSchedule } from './closing.schedule';
import { RoundClosing } from './closing.service';
import { RoundOpening } from './opening.service';
import { RollReader } from './roll.reader';
import { RollRepository } from './roll.repository';
import { Rolls } from './rolls.service';
import { RoundReader } from './round.reader';
import { RoundRepository } from './round.repository';
import { RoundsController } from './rounds.controller';
import { Rounds } from './rounds.service';

@Module({
  imports: [PeopleModule, GroupsModule, ProposalsModule],
  controllers: [RoundsController],
  providers: [RoundRepository, RollRepository, BallotRepository, Rolls, RoundOpening, RoundReader, RollReader, Rounds, Ballots, RoundClosing, ClosingSchedule],
  exports: [Rounds, Ballots, RoundClosing],
})
export class VotingModule {}
