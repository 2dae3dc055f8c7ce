import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { votingErrors, type KeepTemplate, type RoundTemplate } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import { UnitOfWork, type Tx } from '../../platform/database';
import { enforce, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import { RoundTemplateRepository } from './round-template.repository';

/** Rules that a group uses again, for those who open its rounds. */
@Injectable()
export class RoundTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: Groups,
    private readonly templates: RoundTemplateRepository,
    private readonly records: Records,
  ) {}

  list(actor: Actor, groupId: string): Promise<RoundTemplate[]> {
    return this.unitOfWork.read(async (tx) => {
      await this.enter(tx, actor, groupId);
      return this.templates.of(tx, groupId);
    });
  }

  /** Under a name that is taken, the rule takes the place of the other. */
  keep(actor: Actor, { groupId, name, rule }: KeepTemplate): Promise<RoundTemplate> {
    return this.unitOfWork.run(async (tx) => {
      await this.enter(tx, actor, groupId);
      return this.templates.keep(tx, { id: this.records.nextId(), groupId, name, rule });
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const template = found(await this.templates.find(tx, id), votingErrors.template_not_found);
      await this.enter(tx, actor, template.groupId);
      await this.templates.remove(tx, id);
    });
  }

  private async enter(tx: Tx, actor: Actor, groupId: string): Promise<void> {
    enforce(await this.groups.facilitation(tx, actor, groupId));
  }
}
