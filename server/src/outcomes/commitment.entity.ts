import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
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

  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  proposal?: Relation<ProposalEntity>;

  @Column('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Column('text')
  title!: string;

  @Column('text')
  lang!: string;

  @Column('uuid')
  ownerId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  owner?: Relation<PersonEntity>;

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

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<PersonEntity>;

  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
