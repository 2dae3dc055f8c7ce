import { GroupRole } from '@palabre/shared/groups';
import { College } from '@palabre/shared/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity, PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { GroupEntity } from './group.entity';

@Entity('invitation')
@Index(['createdBy', 'createdAt'])
@Check(isOneOf('role', GroupRole.options))
@Check(isOneOf('college', College.options))
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @Index()
  @Column('uuid')
  groupId!: string;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('text')
  role!: string;

  /** null: for whoever has the link */
  @Column('text', { nullable: true })
  email!: string | null;

  /** what a list of members says of whoever is invited, for a profile that says nothing */
  @Column('text', { nullable: true })
  college!: string | null;

  @ForeignKey(() => OrganisationEntity, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** one sent to an address is used once; kept until it expires, so that accepting it again says the same */
  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;
}
