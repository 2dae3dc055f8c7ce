import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../people';
import { GroupEntity } from './group.entity';

/** A request to join a closed group that waits for an answer; answered ones are in the journal. */
@Entity('join_request')
@Index(['groupId', 'personId'], { unique: true })
export class JoinRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  personId!: string;

  @Column('text')
  message!: string;

  @Column('timestamptz')
  requestedAt!: Date;
}
