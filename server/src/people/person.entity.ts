import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** in lower case */
  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: string;

  @Column('text')
  locale!: string;

  @Column('text')
  timeZone!: string;

  @Index()
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @ManyToOne(() => OrganisationEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  organisation?: Relation<OrganisationEntity> | null;

  @Column('text', { nullable: true })
  college!: string | null;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('text', { nullable: true })
  ageBand!: string | null;

  /** false until the person has given a name */
  @Column('boolean')
  complete!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
