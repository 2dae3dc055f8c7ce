import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('comment')
@Index(['subjectKind', 'subjectId', 'id'])
@Unique(['authorId', 'idempotencyKey'])
export class CommentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  subjectKind!: string;

  @Column('text')
  subjectId!: string;

  /** the first comment of the thread; null for a first comment */
  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('uuid')
  authorId!: string;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text')
  lang!: string;

  @Column('text', { nullable: true })
  stance!: string | null;

  /** made by the author's client: what somebody else sends under the same key is another comment */
  @Column('uuid')
  idempotencyKey!: string;

  @Column('timestamptz')
  postedAt!: Date;

  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('uuid', { nullable: true })
  deletedBy!: string | null;
}
