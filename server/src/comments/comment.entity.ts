import { CommentSubject, Stance } from '@palabre/shared/comments';
import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';

@Entity('comment')
@Index(['subjectKind', 'subjectId', 'id'])
@Unique(['authorId', 'idempotencyKey'])
@Check(isOneOf('subject_kind', CommentSubject.shape.kind.options))
@Check('(body is null) = (deleted_at is not null)')
@Check(isOneOf('lang', locales))
@Check(isOneOf('stance', Stance.options))
export class CommentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  subjectKind!: string;

  @Column('text')
  subjectId!: string;

  /** the first comment of the thread; null for a first comment */
  @ForeignKey(() => CommentEntity, { onDelete: 'RESTRICT' })
  @Index()
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
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

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  deletedBy!: string | null;
}
