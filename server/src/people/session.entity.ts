import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from './person.entity';

/** A signed-in device. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { unique: true })
  secretHash!: Buffer;

  @Index()
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<PersonEntity>;

  @Column('text')
  label!: string;

  @Column('boolean')
  shared!: boolean;

  @Column('timestamptz')
  signedInAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
