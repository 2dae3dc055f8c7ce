import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { CommitmentEntity } from './commitment.entity';

@Entity('measurement')
@Unique(['commitmentId', 'authorId', 'idempotencyKey'])
export class MeasurementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
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

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
