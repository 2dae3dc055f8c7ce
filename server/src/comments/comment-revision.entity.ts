import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CommentEntity } from './comment.entity';

/** What a comment said before it was edited. Gone when the comment is deleted. */
@Entity('comment_revision')
export class CommentRevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  commentId!: string;

  @ManyToOne(() => CommentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  comment?: Relation<CommentEntity>;

  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  stance!: string | null;

  @Column('timestamptz')
  at!: Date;
}
