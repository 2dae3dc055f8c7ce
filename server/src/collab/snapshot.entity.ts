import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from './document.entity';

/** A document as one Yjs update, checked by reading it back before it was stored. Never the only place where something is: the one before and the log stay. */
@Entity('collab_snapshot')
export class SnapshotEntity {
  @ForeignKey(() => DocumentEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  documentId!: string;

  /** number of the last update that is in it */
  @PrimaryColumn('bigint')
  seq!: string;

  @Column('bytea')
  state!: Buffer;

  /** of `state`, hex */
  @Column('text')
  sha256!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
