import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Id, pageOf, PageQuery } from '@palabre/shared/kernel';
import { SearchQuery, type Actor } from '@palabre/shared/people';
import { ChainEvent, OpenRound, RollEntry, RoundCard, RoundQuery, RoundView, votingErrors } from '@palabre/shared/voting';
import { proposalErrors } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { Rounds } from './rounds.service';

@Controller('api/rounds')
export class RoundsController {
  constructor(private readonly rounds: Rounds) {}

  @Get()
  @Answers(pageOf(RoundCard), { summary: 'Rounds, newest first.' })
  list(@CurrentActor() actor: Actor, @Query({ schema: RoundQuery }) query: RoundQuery) {
    return this.rounds.list(actor, query);
  }

  @Post()
  @Answers(RoundView, {
    summary: 'Prepare a round: the text is frozen and the rule published; the roll is drawn when it opens, at once or at its time.',
    status: 201,
    errors: [
      proposalErrors.wrong_state,
      votingErrors.roll_empty,
      votingErrors.college_missing,
      votingErrors.opens_too_late,
      votingErrors.closes_too_soon,
      votingErrors.closes_too_late,
      votingErrors.threshold_invalid,
      votingErrors.weights_invalid,
      votingErrors.electorate_invalid,
      votingErrors.mandate_stale,
      votingErrors.options_missing,
      votingErrors.rule_invalid,
      votingErrors.scrutineer_unknown,
      votingErrors.scrutineers_need_notice,
    ],
  })
  open(@CurrentActor() actor: Actor, @Body({ schema: OpenRound }) body: OpenRound) {
    return this.rounds.openRound(actor, body);
  }

  @Get(':id')
  @Answers(RoundView, { summary: 'A round; its result once it is closed.', errors: [votingErrors.round_not_found] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.rounds.view(actor, id);
  }

  @Get(':id/roll')
  @Answers(pageOf(RollEntry), { summary: 'The roll: who voted; what, once the round is closed.', errors: [votingErrors.round_not_found] })
  roll(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: SearchQuery }) page: SearchQuery) {
    return this.rounds.rollOf(actor, id, page);
  }

  @Get(':id/chain')
  @Answers(pageOf(ChainEvent), { summary: 'What happened in a round, each event hashed with the one before it.', errors: [votingErrors.round_not_found] })
  chain(@Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.rounds.chainOf(id, page);
  }
}
