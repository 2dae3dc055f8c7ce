import { ReactionKind } from '@palabre/shared/comments';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { CommentEntity } from './comment.entity';

@Entity('comment_reaction')
@Check(isOneOf('kind', ReactionKind.options))
export class ReactionEntity {
  @ForeignKey(() => CommentEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  commentId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;
}
