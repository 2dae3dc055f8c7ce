import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Attribution, RichNode } from '@palabre/shared/collab';
import { isOneOf } from '../platform/database';
import { DocumentEntity } from './document.entity';

/** An immutable copy of a document's content. */
@Entity('collab_version')
@Index(['documentId', 'number'], { unique: true })
@Check(isOneOf('kind', ['manual', 'frozen', 'automatic', 'rescue']))
export class VersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @ManyToOne(() => DocumentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  document?: Relation<DocumentEntity>;

  @Column('integer')
  number!: number;

  @Column('bigint')
  seq!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('jsonb')
  content!: RichNode;

  /** of the canonical JSON of `content`, hex */
  @Column('text')
  sha256!: string;

  /** who wrote which words: see `Attribution` in `shared`; null for versions older than that */
  @Column('jsonb', { nullable: true })
  attribution!: Attribution | null;

  /** who wrote words of it, for lists; the people of `attribution` */
  @Column('uuid', { array: true, default: '{}' })
  authorIds!: string[];

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A version without its text, for lists. */
export type VersionHead = Omit<VersionEntity, 'content' | 'attribution' | 'document'>;
