import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from '../people';
import { CommitmentEntity } from './commitment.entity';

@Entity('measurement')
@Index(['commitmentId', 'day', 'id'])
@Unique(['commitmentId', 'authorId', 'idempotencyKey'])
export class MeasurementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @ManyToOne(() => CommitmentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  commitment?: Relation<CommitmentEntity>;

  @Column('date')
  day!: string;

  @Column('numeric', { precision: 16, scale: 4 })
  value!: string;

  @Column('text')
  note!: string;

  @Column('uuid')
  authorId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  author?: Relation<PersonEntity>;

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
