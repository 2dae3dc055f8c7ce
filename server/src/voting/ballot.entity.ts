import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { RoundEntity } from './round.entity';

@Entity('ballot')
export class BallotEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @ManyToOne(() => RoundEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  round?: Relation<RoundEntity>;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  choice!: string;

  /** the receipt's code */
  @Column('text', { unique: true })
  code!: string;

  @Column('timestamptz')
  castAt!: Date;

  /** how often it was changed */
  @Column('integer')
  changes!: number;
}
