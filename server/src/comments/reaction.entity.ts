import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CommentEntity } from './comment.entity';

@Entity('comment_reaction')
export class ReactionEntity {
  @PrimaryColumn('uuid')
  commentId!: string;

  @ManyToOne(() => CommentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  comment?: Relation<CommentEntity>;

  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;
}
