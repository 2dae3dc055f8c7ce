import { locales } from '@palabre/shared/kernel';
import { ProposalState } from '@palabre/shared/proposals';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
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

  @ForeignKey(() => GroupEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  groupId!: string;

  /** its text, made after it in one transaction; by the name of the table, since no entity passes the door of `collab` */
  @ForeignKey('collab_document', { onDelete: 'NO ACTION', deferrable: 'INITIALLY DEFERRED' })
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

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** last change of title, summary, actions or state; the text has its own time */
  @Column('timestamptz')
  updatedAt!: Date;
}
