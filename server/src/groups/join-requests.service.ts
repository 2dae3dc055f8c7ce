import { Injectable } from '@nestjs/common';
import { type AnswerJoinRequest, facilitate, type GroupAccess, groupErrors, type JoinRequest, requestToJoin, type RequestToJoin } from '@palabre/shared/groups';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor, type PersonCard } from '@palabre/shared/people';
import { People } from '../people';
import { UnitOfWork } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { requestEvent } from './group.events';
import type { JoinRequestEntity } from './join-request.entity';
import { JoinRequestRepository } from './join-request.repository';
import { Memberships } from './memberships.service';

/** Asking to join a closed group, and the facilitators' answer. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly requests: JoinRequestRepository,
    private readonly people: People,
    private readonly records: Records,
  ) {}

  ask(actor: Actor, groupId: string, { message }: RequestToJoin): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const personId = found(personIdOf(actor), peopleErrors.sign_in_required);
      const { group, situation } = await this.memberships.open(tx, actor, groupId);
      const requested = await this.requests.exists(tx, groupId, personId);
      enforce(requestToJoin(actor, group.access as GroupAccess, requested, situation));
      await this.requests.insert(tx, { id: this.records.nextId(), groupId, personId, message, requestedAt: this.records.now() });
      await this.records.happened(tx, requestEvent('join_requested', personId, groupId, personId));
    });
  }

  page(actor: Actor, groupId: string, query: PageQuery): Promise<Page<JoinRequest>> {
    return this.unitOfWork.read(async (tx) => {
      const { situation } = await this.memberships.look(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const { items, nextCursor } = await this.requests.page(tx, groupId, query);
      const cards = await this.people.cards(
        tx,
        items.map(({ personId }) => personId),
      );
      return { items: items.flatMap((request) => presentRequest(request, cards.get(request.personId))), nextCursor };
    });
  }

  /** A yes makes a member. Two facilitators who answer at once: the second finds no request any more. */
  answer(actor: Actor, groupId: string, requestId: string, { accept }: AnswerJoinRequest): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { situation } = await this.memberships.open(tx, actor, groupId);
      enforce(facilitate(actor, situation));
      const { personId } = found(await this.requests.find(tx, groupId, requestId), groupErrors.request_not_found);
      await this.requests.removeOf(tx, groupId, personId);
      await this.records.happened(tx, requestEvent('join_answered', personIdOf(actor), groupId, personId));
      if (accept) await this.memberships.admit(tx, groupId, personId, 'member');
    });
  }
}

/** Nothing for somebody whose account is gone. */
const presentRequest = ({ id, message, requestedAt }: JoinRequestEntity, person?: PersonCard): JoinRequest[] =>
  person ? [{ id, person, message, requestedAt: requestedAt.toISOString() }] : [];
