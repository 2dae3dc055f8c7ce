import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A text derived from actions of the roadmap; its words are in the document. */
@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  groupId!: string;

  @Column('uuid', { unique: true })
  documentId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  lang!: string;

  @Index()
  @Column('text')
  state!: string;

  /** first deliberation; null while only people with an account may read it */
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** made by the client: creating twice creates one */
  @Column('uuid', { unique: true })
  idempotencyKey!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** last change of title, summary, actions or state; the text has its own time */
  @Column('timestamptz')
  updatedAt!: Date;
}
