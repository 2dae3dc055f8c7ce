import { Injectable } from '@nestjs/common';
import type { GroupAccess, GroupCard, GroupRole } from '@palabre/shared/groups';
import { Locale } from '@palabre/shared/kernel';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { ThemeMention } from '@palabre/shared/roadmap';
import { Roadmap } from '../roadmap';
import type { Tx } from '../platform/database';
import type { GroupEntity } from './group.entity';
import { GroupsRepository } from './groups.repository';
import { MembershipRepository } from './membership.repository';

interface Facts {
  themes: ThemeMention[];
  members: number;
  myRole: GroupRole | null;
}

/** Groups as everybody sees them, with the reader's own place in each. */
@Injectable()
export class GroupPresenter {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: MembershipRepository,
    private readonly roadmap: Roadmap,
  ) {}

  async cards(tx: Tx, actor: Actor, groups: readonly GroupEntity[], locale: Locale): Promise<GroupCard[]> {
    const ids = groups.map(({ id }) => id);
    const personId = personIdOf(actor);
    const themeIds = await this.groups.themesOf(tx, ids);
    const mentions = await this.roadmap.themeMentions(tx, [...new Set([...themeIds.values()].flat())], locale);
    const counts = await this.members.counts(tx, ids);
    const roles = personId === null ? null : await this.members.rolesOf(tx, personId, ids);
    return groups.map((group) =>
      present(group, {
        themes: inOrder(themeIds.get(group.id) ?? [], mentions),
        members: counts.get(group.id) ?? 0,
        myRole: roles?.get(group.id) ?? null,
      }),
    );
  }
}

function present({ id, name, description, lang, access }: GroupEntity, facts: Facts): GroupCard {
  const inItsLanguage = (text: string) => ({ text, lang: Locale.parse(lang) });
  return { id, name: inItsLanguage(name), description: inItsLanguage(description), access: access as GroupAccess, ...facts };
}

const inOrder = (ids: readonly string[], mentions: ReadonlyMap<string, ThemeMention>): ThemeMention[] =>
  ids.flatMap((id) => mentions.get(id) ?? []).toSorted((one, other) => one.number - other.number);
