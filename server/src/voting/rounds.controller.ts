import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Id, pageOf, PageQuery } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CastBallot, OpenRound, Receipt, RollEntry, RoundCard, RoundQuery, RoundView, votingErrors } from '@palabre/shared/voting';
import { proposalErrors } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { Ballots } from './ballots.service';
import { Rounds } from './rounds.service';

@Controller('api/rounds')
export class RoundsController {
  constructor(
    private readonly rounds: Rounds,
    private readonly ballots: Ballots,
  ) {}

  @Get()
  @Answers(pageOf(RoundCard), { summary: 'Rounds, newest first.' })
  list(@CurrentActor() actor: Actor, @Query({ schema: RoundQuery }) query: RoundQuery) {
    return this.rounds.list(actor, query);
  }

  @Post()
  @Answers(RoundView, {
    summary: 'Open a round: the text and the roll are frozen, the rule is published.',
    status: 201,
    errors: [proposalErrors.wrong_state, votingErrors.roll_empty, votingErrors.closes_too_soon, votingErrors.closes_too_late, votingErrors.threshold_invalid],
  })
  open(@CurrentActor() actor: Actor, @Body({ schema: OpenRound }) body: OpenRound) {
    return this.rounds.openRound(actor, body);
  }

  @Get(':id')
  @Answers(RoundView, { summary: 'A round; its result once it is closed.', errors: [votingErrors.round_not_found] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.rounds.view(actor, id);
  }

  @Put(':id/ballot')
  @Answers(Receipt, { summary: 'Cast a ballot, or change it until the close.', errors: [votingErrors.round_closed, votingErrors.not_on_roll] })
  cast(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CastBallot }) body: CastBallot) {
    return this.ballots.cast(actor, id, body);
  }

  @Get(':id/roll')
  @Answers(pageOf(RollEntry), { summary: 'The roll: who voted; what, once the round is closed.', errors: [votingErrors.round_not_found] })
  roll(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.rounds.rollOf(actor, id, page);
  }
}
