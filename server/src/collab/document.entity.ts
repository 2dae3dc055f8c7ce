import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';

/** A real-time document: what it is now follows from its newest snapshot and the updates after it. */
@Entity('collab_document')
@Check(isOneOf('state', ['open', 'frozen']))
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  /** raised when the document is made anew, so that nothing of the former one is ever mixed into it */
  @Column('integer', { default: 1 })
  generation!: number;

  /** layout of its texts; a page that knows only an older one is refused */
  @Column('integer', { default: 1 })
  schemaVersion!: number;

  /** number of its last committed update */
  @Column('bigint')
  headSeq!: string;

  /** number of the last update that is in its newest snapshot; 0 before the first */
  @Column('bigint', { default: 0 })
  snapshotSeq!: string;

  /** bytes of the newest snapshot and of the updates after it: what the document weighs */
  @Column('bigint', { default: 0 })
  logBytes!: string;

  @Column('bigint', { default: 8 * 1024 * 1024 })
  maxBytes!: string;

  /** why it cannot be read; until an operator has looked, it is neither served nor written */
  @Column('text', { nullable: true })
  quarantineReason!: string | null;

  @Column('timestamptz', { nullable: true })
  quarantinedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
