import { GroupRole } from '@palabre/shared/groups';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { GroupEntity } from './group.entity';

@Entity('membership')
@Check(isOneOf('role', GroupRole.options))
export class MembershipEntity {
  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  role!: string;

  @Column('timestamptz')
  since!: Date;
}
