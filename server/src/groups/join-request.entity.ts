import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people';
import { GroupEntity } from './group.entity';

/** A request to join a closed group that waits for an answer; answered ones are in the journal. */
@Entity('join_request')
@Index(['groupId', 'personId'], { unique: true })
export class JoinRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Column('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<PersonEntity>;

  @Column('text')
  message!: string;

  @Column('timestamptz')
  requestedAt!: Date;
}
