import { Stance } from '@palabre/shared/comments';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';
import { CommentEntity } from './comment.entity';

/** What a comment said before it was edited. Gone when the comment is deleted. */
@Entity('comment_revision')
@Check(isOneOf('stance', Stance.options))
export class CommentRevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CommentEntity, { onDelete: 'CASCADE' })
  @Index()
  @Column('uuid')
  commentId!: string;

  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  stance!: string | null;

  @Column('timestamptz')
  at!: Date;
}
