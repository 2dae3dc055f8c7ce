import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { AnswerJoinRequest, ChangeGroupRole, groupErrors, JoinRequest, MemberCard, RequestToJoin } from '@palabre/shared/groups';
import { Id, PageQuery, pageOf } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../people';
import { Answers, AnswersNothing } from '../platform/http';
import { GroupLife } from './group-life.service';
import { JoinRequests } from './join-requests.service';
import { Joining } from './joining.service';
import { Roles } from './roles.service';

const { closed, last_facilitator, not_a_facilitator, not_a_member, open, already_member, already_requested, member_not_found, request_not_found } = groupErrors;

@Controller('api/groups/:id')
export class MembersController {
  constructor(
    private readonly joining: Joining,
    private readonly requests: JoinRequests,
    private readonly roles: Roles,
    private readonly life: GroupLife,
  ) {}

  @Post('join')
  @AnswersNothing({ summary: 'Join an open group. Joining twice is joining once.', errors: [closed] })
  join(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.joining.join(actor, id);
  }

  @Post('leave')
  @AnswersNothing({ summary: 'Leave a group.', errors: [not_a_member, last_facilitator] })
  leave(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.joining.leave(actor, id);
  }

  @Post('join-requests')
  @AnswersNothing({ summary: 'Ask to join a closed group.', errors: [open, already_member, already_requested] })
  ask(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: RequestToJoin }) body: RequestToJoin) {
    return this.requests.ask(actor, id, body);
  }

  @Get('join-requests')
  @Answers(pageOf(JoinRequest), { summary: 'The requests to join that wait for an answer.', errors: [not_a_facilitator] })
  requestsOf(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.requests.page(actor, id, query);
  }

  @Post('join-requests/:requestId/answer')
  @AnswersNothing({ summary: 'Let somebody in, or not.', errors: [not_a_facilitator, request_not_found] })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: AnswerJoinRequest }) body: AnswerJoinRequest,
  ) {
    return this.requests.answer(actor, id, requestId, body);
  }

  @Get('members')
  @Answers(pageOf(MemberCard), { summary: 'Who is in a group, the facilitators first.', errors: [groupErrors.not_found] })
  members(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.life.membersOf(actor, id, query);
  }

  @Put('members/:personId/role')
  @AnswersNothing({ summary: 'Give a member another role.', errors: [not_a_facilitator, member_not_found, last_facilitator] })
  changeRole(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: ChangeGroupRole }) body: ChangeGroupRole,
  ) {
    return this.roles.change(actor, id, personId, body);
  }

  @Delete('members/:personId')
  @AnswersNothing({ summary: 'Take a member out of a group.', errors: [not_a_facilitator, member_not_found, last_facilitator] })
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('personId', { schema: Id }) personId: string) {
    return this.roles.remove(actor, id, personId);
  }
}
