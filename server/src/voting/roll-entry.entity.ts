import { College } from '@palabre/shared/people';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { RoundEntity } from './round.entity';

/** One voter of a round, as they were when it opened. */
@Entity('roll_entry')
@Check(isOneOf('college', College.options))
export class RollEntryEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @ManyToOne(() => RoundEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<RoundEntity>;

  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  person?: Relation<PersonEntity>;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('text', { nullable: true })
  college!: string | null;
}
