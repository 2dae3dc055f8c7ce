import { OrganisationKind } from '@palabre/shared/people';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';

@Entity('organisation')
@Check(isOneOf('kind', OrganisationKind.options))
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  country!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
