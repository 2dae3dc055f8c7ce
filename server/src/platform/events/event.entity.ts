import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened, written in the transaction in which it happened. Rows are only ever added. */
@Entity('event')
@Index(['groupId', 'id'])
@Index(['subjectKind', 'subjectId', 'id'])
export class EventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** `room.what_happened` */
  @Column('text')
  kind!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Column('text')
  subjectKind!: string;

  @Column('text')
  subjectId!: string;

  /** who watches what should be told */
  @Column('text', { array: true })
  topics!: string[];

  @Column('jsonb')
  details!: Record<string, unknown>;
}
