import { GroupRole } from '@palabre/shared/groups';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { GroupEntity } from './group.entity';

@Entity('membership')
@Check(isOneOf('role', GroupRole.options))
export class MembershipEntity {
  @PrimaryColumn('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<PersonEntity>;

  @Column('text')
  role!: string;

  @Column('timestamptz')
  since!: Date;
}
