import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { In } from 'typeorm';
import { pageById, type Tx } from '../platform/database';
import { GroupThemeEntity } from './group-theme.entity';
import { GroupEntity } from './group.entity';
import { MembershipEntity } from './membership.entity';

export interface GroupFilter {
  themeId?: string | undefined;
  /** only the groups this person is in */
  memberId?: string | undefined;
}

@Injectable()
export class GroupsRepository {
  find(tx: Tx, id: string): Promise<GroupEntity | null> {
    return tx.findOneBy(GroupEntity, { id });
  }

  /** The group, held until the end of the transaction: whoever changes its members waits for their turn here. */
  lock(tx: Tx, id: string): Promise<GroupEntity | null> {
    return tx.findOne(GroupEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<GroupEntity[]> {
    return tx.findBy(GroupEntity, { id: In([...ids]) });
  }

  page(tx: Tx, { themeId, memberId }: GroupFilter, page: PageQuery): Promise<Page<GroupEntity>> {
    const groups = tx.createQueryBuilder(GroupEntity, 'g');
    if (themeId) groups.innerJoin(GroupThemeEntity, 't', 't.group_id = g.id and t.theme_id = :themeId', { themeId });
    if (memberId) groups.innerJoin(MembershipEntity, 'm', 'm.group_id = g.id and m.person_id = :memberId', { memberId });
    return pageById(groups, page);
  }

  async insert(tx: Tx, group: GroupEntity): Promise<void> {
    await tx.insert(GroupEntity, group);
  }

  async save(tx: Tx, { id, name, description, lang, access }: GroupEntity): Promise<void> {
    await tx.update(GroupEntity, id, { name, description, lang, access });
  }

  /** group -> ids of its themes */
  async themesOf(tx: Tx, groupIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.find(GroupThemeEntity, { where: { groupId: In([...groupIds]) }, order: { themeId: 'ASC' } });
    const themes = new Map<string, string[]>(groupIds.map((id) => [id, []]));
    for (const { groupId, themeId } of rows) themes.get(groupId)?.push(themeId);
    return themes;
  }

  async setThemes(tx: Tx, groupId: string, themeIds: readonly string[]): Promise<void> {
    await tx.delete(GroupThemeEntity, { groupId });
    await tx.insert(
      GroupThemeEntity,
      [...new Set(themeIds)].map((themeId) => ({ groupId, themeId })),
    );
  }
}
