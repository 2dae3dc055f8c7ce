import { Injectable } from '@nestjs/common';
import { facilitate, type GroupAccess, type GroupView, joinGroup, leaveGroup, requestToJoin, takePart } from '@palabre/shared/groups';
import { isAllowed, type Locale } from '@palabre/shared/kernel';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import { GroupPresenter } from './group.presenter';
import { JoinRequestRepository } from './join-request.repository';
import { presentMeeting } from './meeting.presenter';
import { MeetingRepository } from './meeting.repository';
import { MembershipRepository } from './membership.repository';
import type { OpenedGroup } from './memberships.service';

const mostMeetings = 20;

/** A group whole, for its page, with what the reader may do there. */
@Injectable()
export class GroupViewPresenter {
  constructor(
    private readonly cards: GroupPresenter,
    private readonly members: MembershipRepository,
    private readonly requests: JoinRequestRepository,
    private readonly meetings: MeetingRepository,
    private readonly records: Records,
  ) {}

  async view(tx: Tx, actor: Actor, { group, situation }: OpenedGroup, locale: Locale): Promise<GroupView> {
    const [card] = await this.cards.cards(tx, actor, [group], locale);
    const meetings = await this.meetings.upcoming(tx, group.id, this.records.now(), mostMeetings);
    const personId = personIdOf(actor);
    const requested = personId !== null && (await this.requests.exists(tx, group.id, personId));
    const facilitators = await this.members.countFacilitators(tx, group.id);
    const facilitates = isAllowed(facilitate(actor, situation));
    const may = {
      edit: facilitates,
      join: isAllowed(joinGroup(actor, group.access as GroupAccess, situation)),
      requestToJoin: isAllowed(requestToJoin(actor, group.access as GroupAccess, requested, situation)),
      leave: isAllowed(leaveGroup(actor, facilitators, situation)),
      manageMembers: facilitates,
      createProposal: isAllowed(takePart(actor, situation)),
    };
    const pendingRequests = facilitates ? await this.requests.count(tx, group.id) : null;
    return {
      ...(card as NonNullable<typeof card>),
      createdAt: group.createdAt.toISOString(),
      meetings: meetings.map(presentMeeting),
      requested,
      pendingRequests,
      may,
    };
  }
}
