import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupEntity } from './group.entity';

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  role!: string;

  @Column('timestamptz')
  since!: Date;
}
