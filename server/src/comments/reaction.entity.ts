import { ReactionKind } from '@palabre/shared/comments';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { CommentEntity } from './comment.entity';

@Entity('comment_reaction')
@Check(isOneOf('kind', ReactionKind.options))
export class ReactionEntity {
  @PrimaryColumn('uuid')
  commentId!: string;

  @ManyToOne(() => CommentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  comment?: Relation<CommentEntity>;

  @PrimaryColumn('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<PersonEntity>;

  @PrimaryColumn('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;
}
