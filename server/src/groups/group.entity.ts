import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('working_group')
export class GroupEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text')
  lang!: string;

  @Column('text')
  access!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
