import { Inject, Injectable } from '@nestjs/common';
import { facilitate, groupErrors, type PlanMeeting } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { day } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { UnitOfWork } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { writeCalendar } from './calendar.rules';
import { meetingEvent } from './group.events';
import type { MeetingEntity } from './meeting.entity';
import { MeetingRepository } from './meeting.repository';
import { Memberships } from './memberships.service';

/** How long a meeting that is over stays in the calendar. */
const remembered = 365 * day;

/** When the group meets, for its page and for the calendars of its members. */
@Injectable()
export class Meetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly meetings: MeetingRepository,
    private readonly records: Records,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  plan(actor: Actor, groupId: string, { startsAt, endsAt, ...plan }: PlanMeeting): Promise<MeetingEntity> {
    return this.unitOfWork.run(async (tx) => {
      const { situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), plannedAt: this.records.now(), cancelledAt: null };
      const meeting: MeetingEntity = { ...plan, ...times, id: this.records.nextId(), groupId };
      await this.meetings.insert(tx, meeting);
      await this.records.happened(tx, meetingEvent('planned', personIdOf(actor), meeting));
      return meeting;
    });
  }

  /** Cancelling twice cancels once. */
  cancel(actor: Actor, groupId: string, meetingId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const meeting = found(await this.meetings.find(tx, groupId, meetingId), groupErrors.meeting_not_found);
      if (meeting.cancelledAt) return;
      await this.meetings.cancel(tx, meetingId, this.records.now());
      await this.records.happened(tx, meetingEvent('cancelled', personIdOf(actor), meeting));
    });
  }

  /** The meetings of the last year and all to come, as an iCalendar document. Everybody may read it, as they may read the group. */
  calendar(actor: Actor, groupId: string): Promise<string> {
    return this.unitOfWork.read(async (tx) => {
      const { group } = await this.memberships.look(tx, actor, groupId);
      const since = new Date(this.records.now().getTime() - remembered);
      return writeCalendar(group, await this.meetings.endingAfter(tx, groupId, since), this.config.publicUrl);
    });
  }
}
