import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import { personIdOf, type Actor, type PersonCard } from '@palabre/shared/people';
import { Groups } from '../groups';
import { People } from '../people';
import type { Tx } from '../platform/database';

/** Who promises and who measures. */
@Injectable()
export class OutcomePeople {
  constructor(
    private readonly people: People,
    private readonly groups: Groups,
  ) {}

  roleIn(tx: Tx, groupId: string, actor: Actor): Promise<GroupRole | null> {
    return this.groups.roleOf(tx, groupId, personIdOf(actor));
  }

  async takesPart(tx: Tx, groupId: string, personId: string): Promise<boolean> {
    const role = await this.groups.roleOf(tx, groupId, personId);
    return role === 'facilitator' || role === 'member';
  }

  cards(tx: Tx, ids: string[]): Promise<Map<string, PersonCard>> {
    return this.people.cards(tx, ids);
  }
}
