import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Id, pageOf, type Locale } from '@palabre/shared/kernel';
import {
  CommitmentView,
  DecisionCard,
  DecisionQuery,
  DecisionView,
  EditCommitment,
  MakeCommitment,
  outcomeErrors,
  RecordMeasurement,
} from '@palabre/shared/outcomes';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../people';
import { Answers, ReaderLocale } from '../platform/http';
import { Commitments } from './commitments.service';
import { Decisions } from './decisions.service';

@Controller('api')
export class OutcomesController {
  constructor(
    private readonly decisions: Decisions,
    private readonly commitments: Commitments,
  ) {}

  @Get('decisions')
  @Answers(pageOf(DecisionCard), { summary: 'What was decided, newest first.' })
  list(@Query({ schema: DecisionQuery }) query: DecisionQuery, @ReaderLocale() locale: Locale) {
    return this.decisions.list(query, locale);
  }

  @Get('decisions/:proposalId')
  @Answers(DecisionView, { summary: 'The last decision on a proposal, with its commitments.', errors: [outcomeErrors.decision_not_found] })
  view(@CurrentActor() actor: Actor, @Param('proposalId', { schema: Id }) proposalId: string, @ReaderLocale() locale: Locale) {
    return this.decisions.view(actor, proposalId, locale);
  }

  @Post('commitments')
  @Answers(CommitmentView, {
    summary: 'Make a commitment that follows from an adopted proposal.',
    status: 201,
    errors: [outcomeErrors.owner_not_in_group, outcomeErrors.target_year_twice],
  })
  make(@CurrentActor() actor: Actor, @Body({ schema: MakeCommitment }) body: MakeCommitment) {
    return this.commitments.make(actor, body);
  }

  @Patch('commitments/:id')
  @Answers(CommitmentView, { summary: 'Change a commitment.', errors: [outcomeErrors.commitment_not_found, outcomeErrors.owner_not_in_group] })
  edit(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: EditCommitment }) body: EditCommitment) {
    return this.commitments.edit(actor, id, body);
  }

  @Post('commitments/:id/measurements')
  @Answers(CommitmentView, {
    summary: 'Record what the indicator was on a day. Sending it twice records it once.',
    status: 201,
    errors: [outcomeErrors.measured_in_future, outcomeErrors.not_the_owner],
  })
  measure(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: RecordMeasurement }) body: RecordMeasurement) {
    return this.commitments.measure(actor, id, body);
  }
}
