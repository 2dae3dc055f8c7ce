import type { VotingRule } from '@palabre/shared/voting';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GroupEntity } from '../../groups';

/** A rule that a group uses again. It binds nobody: a round that starts from it has its own. */
@Entity('round_template')
@Index(['groupId', 'name'], { unique: true })
export class RoundTemplateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  rule!: VotingRule;
}
