import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from './person.entity';

@Entity('access_token')
export class AccessTokenEntity {
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
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('date', { nullable: true })
  lastUsedOn!: string | null;
}
