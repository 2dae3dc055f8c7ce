import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from './document.entity';

/** Whose a Yjs client id is, since its first update. Nobody else ever writes under it; this is how a text knows its authors. */
@Entity('collab_client')
export class ClientEntity {
  @ForeignKey(() => DocumentEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('bigint')
  clientId!: string;

  /** null: the server's own */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('bigint')
  firstSeq!: string;
}
