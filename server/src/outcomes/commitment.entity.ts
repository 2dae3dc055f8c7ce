import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('commitment')
@Unique(['proposalId', 'createdBy', 'idempotencyKey'])
export class CommitmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  groupId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  lang!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('text')
  indicator!: string;

  @Column('text')
  unit!: string;

  /** year -> value as a decimal text */
  @Column('jsonb')
  targets!: { year: number; value: string }[];

  @Column('date')
  reviewOn!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
