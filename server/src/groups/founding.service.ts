import { Injectable } from '@nestjs/common';
import { createGroup, type CreateGroup, type EditGroup, facilitate } from '@palabre/shared/groups';
import { defaultLocale } from '@palabre/shared/kernel';
import { peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { roadmapErrors } from '@palabre/shared/roadmap';
import { Roadmap } from '../roadmap';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { groupEvent } from './group.events';
import { GroupsRepository } from './groups.repository';
import { Memberships } from './memberships.service';

/** Founding a group and saying what it is for. */
@Injectable()
export class Founding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsRepository,
    private readonly memberships: Memberships,
    private readonly roadmap: Roadmap,
    private readonly records: Records,
  ) {}

  /** @returns the id of the group, whose first facilitator is whoever founds it */
  found(actor: Actor, { themeIds, ...group }: CreateGroup): Promise<string> {
    enforce(createGroup(actor));
    return this.unitOfWork.run(async (tx) => {
      const founderId = found(personIdOf(actor), peopleErrors.sign_in_required);
      const id = this.records.nextId();
      await this.groups.insert(tx, { ...group, id, createdAt: this.records.now() });
      await this.setThemes(tx, id, themeIds);
      await this.records.happened(tx, groupEvent('created', founderId, { ...group, id }));
      await this.memberships.admit(tx, id, founderId, 'facilitator');
      return id;
    });
  }

  edit(actor: Actor, id: string, { themeIds, ...changes }: EditGroup): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { group, situation } = await this.memberships.open(tx, actor, id);
      enforce(facilitate(actor, situation));
      const edited = { ...group, ...changes };
      await this.groups.save(tx, edited);
      if (themeIds) await this.setThemes(tx, id, themeIds);
      await this.records.happened(tx, groupEvent('edited', personIdOf(actor), edited));
    });
  }

  private async setThemes(tx: Tx, groupId: string, themeIds: readonly string[]): Promise<void> {
    const known = await this.roadmap.themeMentions(tx, themeIds, defaultLocale);
    if (themeIds.some((id) => !known.has(id))) throw new DomainError(roadmapErrors.theme_not_found);
    await this.groups.setThemes(tx, groupId, themeIds);
  }
}
