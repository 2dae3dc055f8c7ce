import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import { groupErrors, Meeting, PlanMeeting } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../people';
import { Answers, AnswersNothing } from '../platform/http';
import { presentMeeting } from './meeting.presenter';
import { Meetings } from './meetings.service';

@Controller('api/groups/:id')
export class MeetingsController {
  constructor(private readonly meetings: Meetings) {}

  @Post('meetings')
  @Answers(Meeting, { summary: 'Plan a meeting.', status: 201, errors: [groupErrors.not_a_facilitator] })
  async plan(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: PlanMeeting }) body: PlanMeeting) {
    return presentMeeting(await this.meetings.plan(actor, id, body));
  }

  @Delete('meetings/:meetingId')
  @AnswersNothing({
    summary: 'Cancel a meeting; the calendars that have it hear of it.',
    errors: [groupErrors.not_a_facilitator, groupErrors.meeting_not_found],
  })
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('meetingId', { schema: Id }) meetingId: string) {
    return this.meetings.cancel(actor, id, meetingId);
  }

  @Get('calendar.ics')
  @ApiOperation({ summary: 'The meetings of a group as iCalendar (RFC 5545), to open or to subscribe to.' })
  @ApiProduces('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="palabre.ics"')
  calendar(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.meetings.calendar(actor, id);
  }
}
