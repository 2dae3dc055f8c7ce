import { Injectable } from '@nestjs/common';
import type { GroupCard, GroupQuery, GroupView } from '@palabre/shared/groups';
import type { Locale, Page } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { found } from '../platform/errors';
import { GroupPresenter } from './group.presenter';
import { GroupViewPresenter } from './group-view.presenter';
import { GroupsRepository } from './groups.repository';
import { Memberships } from './memberships.service';

/** Reading groups, which everybody may. */
@Injectable()
export class GroupReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsRepository,
    private readonly memberships: Memberships,
    private readonly cards: GroupPresenter,
    private readonly views: GroupViewPresenter,
  ) {}

  list(actor: Actor, { themeId, mine, ...page }: GroupQuery, locale: Locale): Promise<Page<GroupCard>> {
    const memberId = mine ? found(personIdOf(actor), peopleErrors.sign_in_required) : undefined;
    return this.unitOfWork.read(async (tx) => {
      const { items, nextCursor } = await this.groups.page(tx, { themeId, memberId }, page);
      return { items: await this.cards.cards(tx, actor, items, locale), nextCursor };
    });
  }

  view(actor: Actor, id: string, locale: Locale): Promise<GroupView> {
    return this.unitOfWork.read(async (tx) => this.views.view(tx, actor, await this.memberships.look(tx, actor, id), locale));
  }
}
