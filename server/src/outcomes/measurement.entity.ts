import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../people';
import { CommitmentEntity } from './commitment.entity';

@Entity('measurement')
@Index(['commitmentId', 'day', 'id'])
@Unique(['commitmentId', 'authorId', 'idempotencyKey'])
export class MeasurementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CommitmentEntity, { onDelete: 'CASCADE' })
  @Column('uuid')
  commitmentId!: string;

  @Column('date')
  day!: string;

  @Column('numeric', { precision: 16, scale: 4 })
  value!: string;

  @Column('text')
  note!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  authorId!: string;

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
