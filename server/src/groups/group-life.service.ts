import { Injectable } from '@nestjs/common';
import type { Activity, GroupRole, MemberCard } from '@palabre/shared/groups';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { Actor, PersonCard } from '@palabre/shared/people';
import { Journal } from '../journal';
import { People } from '../people';
import { UnitOfWork } from '../platform/database';
import type { EventEntity } from '../platform/events';
import { MembershipRepository } from './membership.repository';
import { Memberships } from './memberships.service';

/** Who is in a group and what they did there, which everybody may read. */
@Injectable()
export class GroupLife {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly members: MembershipRepository,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  membersOf(actor: Actor, groupId: string, query: PageQuery): Promise<Page<MemberCard>> {
    return this.unitOfWork.read(async (tx) => {
      await this.memberships.look(tx, actor, groupId);
      const { items, nextCursor } = await this.members.page(tx, groupId, query);
      const cards = await this.people.cards(
        tx,
        items.map(({ personId }) => personId),
      );
      const known = items.flatMap(({ personId, role, since }) => {
        const person = cards.get(personId);
        return person ? [{ person, role: role as GroupRole, since: since.toISOString() }] : [];
      });
      return { items: known, nextCursor };
    });
  }

  activityOf(actor: Actor, groupId: string, query: PageQuery): Promise<Page<Activity>> {
    return this.unitOfWork.read(async (tx) => {
      await this.memberships.look(tx, actor, groupId);
      const { items, nextCursor } = await this.journal.ofGroup(tx, groupId, query);
      const cards = await this.people.cards(tx, items.flatMap(peopleIn));
      return { items: items.map((event) => presentActivity(event, cards)), nextCursor };
    });
  }
}

const personIn = ({ subjectKind, subjectId }: EventEntity): string | null => (subjectKind === 'person' ? subjectId : null);
const peopleIn = (event: EventEntity): string[] => [event.actorId, personIn(event)].filter((id) => id !== null);

/** Names are those of today: the journal keeps ids, so that a name that was changed or erased is nowhere else. */
function presentActivity(event: EventEntity, cards: ReadonlyMap<string, PersonCard>): Activity {
  const { id, kind, at, actorId, subjectKind, subjectId, details } = event;
  const card = (personId: string | null) => (personId === null ? null : (cards.get(personId) ?? null));
  const subject = { kind: subjectKind, id: subjectId };
  return { id, kind, at: at.toISOString(), actor: card(actorId), impersonal: actorId === null, subject, person: card(personIn(event)), details };
}
