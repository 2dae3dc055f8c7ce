import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { GroupEntity } from '../groups';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { ProposalEntity } from '../proposals';

@Entity('commitment')
@Unique(['proposalId', 'createdBy', 'idempotencyKey'])
@Check(isOneOf('lang', locales))
export class CommitmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  proposalId!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  groupId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  lang!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
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

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  createdBy!: string;

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
