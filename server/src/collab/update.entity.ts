import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DocumentEntity } from './document.entity';

/** One committed Yjs update. Rows are only ever added; `seq` has no gaps. */
@Entity('collab_update')
export class UpdateEntity {
  @PrimaryColumn('uuid')
  documentId!: string;

  @ManyToOne(() => DocumentEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  document?: Relation<DocumentEntity>;

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
