import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One committed Yjs update. Rows never change, `seq` has no gaps, and compaction lets the oldest go. No foreign key stands on the document:
 * whoever inserts holds the document's lock, and checking it once more would double what a keystroke costs the database.
 */
@Entity('collab_update')
export class UpdateEntity {
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  /** null: the server (the first content) */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('bytea')
  payload!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
