import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An attempt to sign in: a code and a link on their way to an address, both kept only as hashes. */
@Entity('sign_in')
@Check('tries_left >= 0')
@Index(['emailHash', 'requestedAt'])
@Index(['addressHash', 'requestedAt'])
export class SignInEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('bytea')
  emailHash!: Buffer;

  /** of the network address, for the rate limit */
  @Column('bytea')
  addressHash!: Buffer;

  @Column('bytea')
  codeHash!: Buffer;

  @Column('bytea', { unique: true })
  linkHash!: Buffer;

  @Column('smallint')
  triesLeft!: number;

  @Column('timestamptz')
  requestedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
