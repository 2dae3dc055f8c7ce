import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  groupId!: string;

  @Column('uuid', { unique: true })
  documentId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  lang!: string;

  @Index()
  @Column('text')
  state!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
