import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import type { RollPreview } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import { People } from '../../people';
import { UnitOfWork } from '../../platform/database';
import { enforce } from '../../platform/errors';

/** The roll as it would be if a round opened now. */
@Injectable()
export class RollPreviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: Groups,
    private readonly people: People,
  ) {}

  of(actor: Actor, groupId: string): Promise<RollPreview> {
    return this.unitOfWork.read(async (tx) => {
      enforce(await this.groups.facilitation(tx, actor, groupId));
      const lines = await this.people.rollLines(tx, await this.groups.voters(tx, groupId));
      const persons = lines
        .map(({ personId: id, name, organisation, college }) => ({
          person: { id, name, organisation },
          college: college as RollPreview['persons'][number]['college'],
        }))
        .toSorted((a, b) => a.person.name.localeCompare(b.person.name));
      return { members: lines.length, persons };
    });
  }
}
