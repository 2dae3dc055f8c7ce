import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { locales } from '@palabre/shared/kernel';
import { AgeBand, College, Gender, PlatformRole } from '@palabre/shared/people';
import { isOneOf } from '../platform/database';
import { OrganisationEntity } from './organisation.entity';

@Entity('person')
@Check('email = lower(email)')
@Check(isOneOf('role', PlatformRole.options))
@Check(isOneOf('locale', locales))
@Check(isOneOf('college', College.options))
@Check(isOneOf('gender', Gender.options))
@Check(isOneOf('age_band', AgeBand.options))
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
