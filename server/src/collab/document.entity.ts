import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A real-time document. `state` is `open` or `frozen`; `headSeq` is the number of its last committed update. */
@Entity('collab_document')
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  @Column('bigint')
  headSeq!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
