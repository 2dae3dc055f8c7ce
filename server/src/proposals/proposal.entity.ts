import { locales } from '@palabre/shared/kernel';
import { ProposalState } from '@palabre/shared/proposals';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { GroupEntity } from '../groups';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';

/** A text derived from actions of the roadmap; its words are in the document. */
@Entity('proposal')
@Index(['groupId', 'id'])
@Index(['state', 'id'])
@Unique(['createdBy', 'idempotencyKey'])
@Check(isOneOf('lang', locales))
@Check(isOneOf('state', ProposalState.options))
@Check(`published_at is not null or state in ('drafting', 'withdrawn')`)
export class ProposalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Column('uuid', { unique: true })
  documentId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  lang!: string;

  @Column('text')
  state!: string;

  /** first deliberation; null while only people with an account may read it */
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** made by the author's client: creating twice creates one */
  @Column('uuid')
  idempotencyKey!: string;

  @Column('uuid')
  createdBy!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'created_by' })
  creator?: Relation<PersonEntity>;

  @Column('timestamptz')
  createdAt!: Date;

  /** last change of title, summary, actions or state; the text has its own time */
  @Column('timestamptz')
  updatedAt!: Date;
}
