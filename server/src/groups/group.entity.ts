import { GroupAccess } from '@palabre/shared/groups';
import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';

@Entity('working_group')
@Check(isOneOf('lang', locales))
@Check(isOneOf('access', GroupAccess.options))
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
