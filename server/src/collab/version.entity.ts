import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { RichNode } from '@palabre/shared/collab';
import { DocumentEntity } from './document.entity';

/** An immutable copy of a document's content. */
@Entity('collab_version')
@Index(['documentId', 'number'], { unique: true })
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

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A version without its text, for lists. */
export type VersionHead = Omit<VersionEntity, 'content' | 'document'>;
