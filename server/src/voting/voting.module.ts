import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { BallotsController } from './ballots.controller';
import { BallotChecks } from './ballots/ballot-checks';
import { BallotPages } from './ballots/ballot-pages.repository';
import { BallotRepository } from './ballots/ballot.repository';
import { Ballots } from './ballots/ballots.service';
import { Papers } from './ballots/papers.reader';
import { Casting } from './ballots/casting.service';
import { Hands } from './ballots/hands.service';
import { NamedCasts } from './ballots/named-casts.service';
import { SealedCasts } from './ballots/sealed-casts.service';
import { Representation } from './ballots/representation.service';
import { SealedBallots } from './ballots/sealed-ballots.service';
import { UrnRepository } from './ballots/urn.repository';
import { RoundCancelling } from './cancelling.service';
import { CollabModule } from '../collab';
import { ChainRepository } from './chain/chain.repository';
import { Chains } from './chain/chains.service';
import { RoundClosing } from './closing.service';
import { ConductController } from './conduct.controller';
import { RoundConduct } from './conducting.service';
import { Counting } from './counting.service';
import { CircleDoor } from './consent/circle.door';
import { Circles } from './consent/circles.service';
import { ConsentConduct } from './consent/consent-conduct.service';
import { ConsentController } from './consent/consent.controller';
import { ConsentReader } from './consent/consent.reader';
import { ConsentTalk } from './consent/consent-talk.service';
import { ConsentWordRepository } from './consent/consent-word.repository';
import { Quotes } from './consent/quotes.service';
import { ObjectionJudgments } from './consent/objection-judgments.service';
import { Facilitating } from './facilitating.service';
import { ReminderPost } from './reminding/reminder.post';
import { RoundReminderRepository } from './reminding/reminder.repository';
import { Reminders } from './reminding/reminders.service';
import { DueRounds } from './due.service';
import { RoundDeciding } from './deciding.service';
import { DeskAnswering } from './desk/desk-answering.service';
import { DeskConfirming } from './desk/desk-confirming.service';
import { DeskEntryRepository } from './desk/desk-entry.repository';
import { DeskController } from './desk/desk.controller';
import { DeskEntrance } from './desk/desk.entrance';
import { DeskPost } from './desk/desk.post';
import { DeskReader } from './desk/desk.reader';
import { Desk } from './desk/desk.service';
import { RoundExtending } from './extending.service';
import { Lots } from './lots.service';
import { MandateRepository } from './mandates/mandate.repository';
import { MandatedRoll } from './mandates/mandated-roll.reader';
import { MandatesController } from './mandates/mandates.controller';
import { Mandates } from './mandates/mandates.service';
import { RoundOpening } from './opening.service';
import { ExportReader } from './record/export.reader';
import { RecordController } from './record/record.controller';
import { RoundExports } from './record/round-export.service';
import { RoundMinutes } from './record/round-minutes.service';
import { Participations } from './participations.reader';
import { Proxies } from './rolls/proxies.service';
import { ProxyRepository } from './rolls/proxy.repository';
import { RollReader } from './rolls/roll.reader';
import { RollRepository } from './rolls/roll.repository';
import { Rolls } from './rolls/rolls.service';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import { RoundBooks } from './round.books';
import { RoundReader } from './round.reader';
import { RoundStandingRepository } from './round-standing.repository';
import { RoundRepository } from './round.repository';
import { RoundSchedule } from './round.schedule';
import { RoundSteps } from './round.steps';
import { RoundSurroundings } from './round.surroundings';
import { RoundsController } from './rounds.controller';
import { Rounds } from './rounds.service';
import { RollPreviews } from './rolls/roll-previews.service';
import { RoundTemplateRepository } from './templates/round-template.repository';
import { RoundTemplates } from './templates/round-templates.service';
import { SetUpController } from './templates/set-up.controller';
import { Seeds } from './seeds.service';
import { Scrutiny } from './scrutiny.service';

const stores = [
  RoundRepository,
  RoundStandingRepository,
  RollRepository,
  ScrutineerRepository,
  ProxyRepository,
  BallotRepository,
  BallotPages,
  UrnRepository,
  ChainRepository,
];
const lives = [
  Rolls,
  Chains,
  Seeds,
  Counting,
  RoundOpening,
  RoundDeciding,
  RoundClosing,
  RoundCancelling,
  RoundExtending,
  Lots,
  Scrutiny,
  RoundSteps,
  RoundReminderRepository,
  ReminderPost,
  Reminders,
  DueRounds,
  RoundSchedule,
];
const mandates = [MandateRepository, MandatedRoll, Mandates];
const ballots = [Papers, Proxies, Hands, BallotChecks, Casting, NamedCasts, SealedCasts, Representation, Ballots, SealedBallots];
const desk = [DeskEntryRepository, DeskEntrance, DeskReader, DeskPost, DeskAnswering, DeskConfirming, Desk];
const consent = [Quotes, ConsentWordRepository, Circles, CircleDoor, ObjectionJudgments, ConsentTalk, ConsentConduct, ConsentReader];
const readings = [RollReader, RoundBooks, Participations, RoundSurroundings, RoundReader, ExportReader, RoundExports, RoundMinutes];

@Module({
  imports: [CollabModule, PeopleModule, GroupsModule, ProposalsModule],
  controllers: [
    RoundsController,
    BallotsController,
    ConductController,
    DeskController,
    RecordController,
    SetUpController,
    MandatesController,
    ConsentController,
  ],
  providers: [
    ...stores,
    ...lives,
    ...mandates,
    ...ballots,
    ...consent,
    ...desk,
    ...readings,
    Rounds,
    Facilitating,
    RoundConduct,
    RollPreviews,
    RoundTemplateRepository,
    RoundTemplates,
  ],
  exports: [Rounds, Ballots, SealedBallots, DueRounds],
})
export class VotingModule {}
