import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One committed Yjs update. Rows are only ever added; `seq` has no gaps. No foreign key stands on the document: a row is only inserted by the
 * statement that holds the document's lock, and checking it once more would double what a keystroke costs the database.
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
