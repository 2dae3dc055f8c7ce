import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RoundEntity } from './round.entity';

/** One voter of a round, as they were when it opened. */
@Entity('roll_entry')
export class RollEntryEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @ManyToOne(() => RoundEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<RoundEntity>;

  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('text', { nullable: true })
  college!: string | null;
}
