import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { RoundTemplateEntity } from './round-template.entity';

@Injectable()
export class RoundTemplateRepository {
  of(tx: Tx, groupId: string): Promise<RoundTemplateEntity[]> {
    return tx.find(RoundTemplateEntity, { where: { groupId }, order: { name: 'ASC' } });
  }

  find(tx: Tx, id: string): Promise<RoundTemplateEntity | null> {
    return tx.findOneBy(RoundTemplateEntity, { id });
  }

  async keep(tx: Tx, template: RoundTemplateEntity): Promise<RoundTemplateEntity> {
    await tx.query(
      `insert into round_template (id, group_id, name, rule) values ($1, $2, $3, $4) on conflict (group_id, name) do update set rule = excluded.rule`,
      [template.id, template.groupId, template.name, JSON.stringify(template.rule)],
    );
    return tx.findOneByOrFail(RoundTemplateEntity, { groupId: template.groupId, name: template.name });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(RoundTemplateEntity, { id });
  }
}
