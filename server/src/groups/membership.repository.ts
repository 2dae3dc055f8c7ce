import { Injectable } from '@nestjs/common';
import { type GroupRole, rolesByRank } from '@palabre/shared/groups';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { readCursor, writeCursor } from './member.cursor';
import { MembershipEntity } from './membership.entity';

const rank = `array_position(array['${rolesByRank.join("','")}'], m.role)`;

/** Who is in which group, as what. */
@Injectable()
export class MembershipRepository {
  async roleOf(tx: Tx, groupId: string, personId: string): Promise<GroupRole | null> {
    const row = await tx.findOneBy(MembershipEntity, { groupId, personId });
    return row && (row.role as GroupRole);
  }

  /** group -> the person's role in it */
  async rolesOf(tx: Tx, personId: string, groupIds?: readonly string[]): Promise<Map<string, GroupRole>> {
    const rows = await tx.findBy(MembershipEntity, { personId, ...(groupIds && { groupId: In([...groupIds]) }) });
    return new Map(rows.map(({ groupId, role }) => [groupId, role as GroupRole]));
  }

  /** person -> their role, of those of them who are in the group */
  async rolesIn(tx: Tx, groupId: string, personIds: readonly string[]): Promise<Map<string, GroupRole>> {
    const rows = personIds.length ? await tx.findBy(MembershipEntity, { groupId, personId: In([...personIds]) }) : [];
    return new Map(rows.map(({ personId, role }) => [personId, role as GroupRole]));
  }

  countFacilitators(tx: Tx, groupId: string): Promise<number> {
    return tx.countBy(MembershipEntity, { groupId, role: 'facilitator' });
  }

  async withRole(tx: Tx, groupId: string, roles: readonly GroupRole[]): Promise<string[]> {
    const rows = await tx.find(MembershipEntity, {
      select: { personId: true },
      where: { groupId, role: In([...roles]) },
      order: { since: 'ASC', personId: 'ASC' },
    });
    return rows.map(({ personId }) => personId);
  }

  /** group -> how many people are in it */
  async counts(tx: Tx, groupIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx
      .createQueryBuilder(MembershipEntity, 'm')
      .where({ groupId: In([...groupIds]) })
      .select(['m.group_id as id', 'count(*)::int as count'])
      .groupBy('m.group_id')
      .getRawMany<{ id: string; count: number }>();
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Facilitators first, then in the order they came. */
  async page(tx: Tx, groupId: string, { cursor, limit }: PageQuery): Promise<Page<MembershipEntity>> {
    const members = tx.createQueryBuilder(MembershipEntity, 'm').where({ groupId }).addSelect(rank, 'rank');
    if (cursor) members.andWhere(`(${rank}, m.since, m.person_id) > (:rank, :since, :personId)`, { ...readCursor(cursor) });
    const rows = await members
      .orderBy('rank')
      .addOrderBy('m.since')
      .addOrderBy('m.person_id')
      .limit(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
  }

  async insert(tx: Tx, membership: MembershipEntity): Promise<void> {
    await tx.insert(MembershipEntity, membership);
  }

  async setRole(tx: Tx, groupId: string, personId: string, role: GroupRole): Promise<void> {
    await tx.update(MembershipEntity, { groupId, personId }, { role });
  }

  async remove(tx: Tx, groupId: string, personId: string): Promise<void> {
    await tx.delete(MembershipEntity, { groupId, personId });
  }
}
