import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { CreateInvitation, groupErrors, InvitationAccepted, InvitationCard, InvitationPreview, InvitationToken, NewInvitation } from '@palabre/shared/groups';
import { Id, PageQuery, pageOf } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { AllowsNameless, CurrentActor } from '../people';
import { Answers, AnswersNothing } from '../platform/http';
import { InvitationAnswer } from './invitation-answer.service';
import { Invitations } from './invitations.service';

const { invitation_expired, invitation_for_another_address, invitation_not_found, not_a_facilitator, too_many_invitations } = groupErrors;

/** Tokens travel in bodies, never in addresses, which are logged on the way. */
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly answer: InvitationAnswer,
  ) {}

  @Get('groups/:id/invitations')
  @Answers(pageOf(InvitationCard), { summary: 'The invitations that can still be accepted.', errors: [not_a_facilitator] })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.invitations.page(actor, id, query);
  }

  @Post('groups/:id/invitations')
  @Answers(NewInvitation, { summary: 'Invite by link or by e-mail, for 14 days.', status: 201, errors: [not_a_facilitator, too_many_invitations] })
  create(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CreateInvitation }) body: CreateInvitation) {
    return this.invitations.create(actor, id, body);
  }

  @Delete('groups/:id/invitations/:invitationId')
  @AnswersNothing({ summary: 'Withdraw an invitation.', errors: [not_a_facilitator, invitation_not_found] })
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('invitationId', { schema: Id }) invitationId: string) {
    return this.invitations.withdraw(actor, id, invitationId);
  }

  @Post('invitations/preview')
  @AllowsNameless()
  @Answers(InvitationPreview, { summary: 'What an invitation is to.', errors: [invitation_not_found, invitation_expired] })
  preview(@Body({ schema: InvitationToken }) body: InvitationToken) {
    return this.answer.preview(body);
  }

  @Post('invitations/accept')
  @Answers(InvitationAccepted, {
    summary: 'Accept an invitation. Accepting twice is accepting once.',
    errors: [invitation_not_found, invitation_expired, invitation_for_another_address],
  })
  accept(@CurrentActor() actor: Actor, @Body({ schema: InvitationToken }) body: InvitationToken) {
    return this.answer.accept(actor, body);
  }
}
