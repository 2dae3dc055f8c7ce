import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import { peopleErrors, type Actor } from '@palabre/shared/people';
import { GiveMandate, Mandates as MandateList, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../../people';
import { Answers, AnswersNothing } from '../../platform/http';
import { Mandates } from './mandates.service';

const { mandate_not_a_voter, mandate_alternate_self, mandate_delegate_taken, mandate_not_found } = votingErrors;
const errors = [groupErrors.not_a_facilitator];

/** Who speaks for which organisation in the votes of a group. */
@Controller('api/groups/:id/mandates')
export class MandatesController {
  constructor(private readonly mandates: Mandates) {}

  @Get()
  @Answers(MandateList, { summary: 'Delegates of organisations, with their alternates and votes.', errors })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return { items: await this.mandates.list(actor, id) };
  }

  @Put(':organisationId')
  @Answers(MandateList, {
    summary: 'Name the delegate of an organisation, in the place of the one it had. Rounds that are open keep theirs.',
    errors: [...errors, peopleErrors.organisation_not_found, mandate_not_a_voter, mandate_alternate_self, mandate_delegate_taken],
  })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('organisationId', { schema: Id }) organisationId: string,
    @Body({ schema: GiveMandate }) body: GiveMandate,
  ) {
    return { items: await this.mandates.give(actor, id, organisationId, body) };
  }

  @Delete(':organisationId')
  @AnswersNothing({ summary: 'End the mandate of an organisation.', errors: [...errors, mandate_not_found] })
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('organisationId', { schema: Id }) organisationId: string) {
    return this.mandates.remove(actor, id, organisationId);
  }
}
