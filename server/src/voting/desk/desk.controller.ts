import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id, PageQuery, pageOf } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { ConfirmAtDesk, DeskEntry, EnterAtDesk, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../../people';
import { Answers, AnswersNothing } from '../../platform/http';
import { DeskConfirming } from './desk-confirming.service';
import { Desk } from './desk.service';

const { not_a_facilitator } = groupErrors;
const { round_closed, round_not_open, ballot_invalid, desk_needs_names, desk_own_ballot, desk_not_on_roll, desk_voter_voted } = votingErrors;
const { desk_waiting, desk_second_person, desk_not_found, desk_differs, desk_settled } = votingErrors;
const always = [not_a_facilitator, round_closed, round_not_open, desk_needs_names, desk_own_ballot];

/** Ballots on paper or by telephone, entered by two people. */
@Controller('api/rounds/:id/desk-entries')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly confirming: DeskConfirming,
  ) {}

  @Get()
  @Answers(pageOf(DeskEntry), { summary: 'The ballots of the desk that count nothing yet, without what they say.', errors: [not_a_facilitator] })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.desk.page(actor, id, query);
  }

  @Post()
  @Answers(DeskEntry, {
    summary: 'Enter the ballot of somebody on the roll who voted on paper or by telephone: it waits for a second person.',
    status: 201,
    errors: [...always, ballot_invalid, desk_not_on_roll, desk_voter_voted, desk_waiting],
  })
  enter(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: EnterAtDesk }) body: EnterAtDesk) {
    return this.desk.enter(actor, id, body);
  }

  @Post(':entryId/confirmation')
  @Answers(DeskEntry, {
    summary: 'Enter the same ballot a second time, by which it is cast; another one casts nothing, and both who entered are told.',
    errors: [...always, ballot_invalid, desk_voter_voted, desk_second_person, desk_not_found, desk_differs, desk_settled],
  })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('entryId', { schema: Id }) entryId: string,
    @Body({ schema: ConfirmAtDesk }) { ballot }: ConfirmAtDesk,
  ) {
    return this.confirming.confirm(actor, id, entryId, ballot);
  }

  @Delete(':entryId')
  @AnswersNothing({ summary: 'Take an entry back that is not cast.', errors: [...always, desk_not_found, desk_settled] })
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('entryId', { schema: Id }) entryId: string) {
    return this.desk.withdraw(actor, id, entryId);
  }
}
