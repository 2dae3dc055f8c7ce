import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../round.entity';

/** How many of the roll, and of each college where the rule has colleges, have voted: a counter, so that nobody counts ballots to show it. */
@Entity('round_turnout')
export class TurnoutEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  /** empty where the rule has no colleges */
  @PrimaryColumn('text')
  college!: string;

  @Column('integer')
  members!: number;

  @Column('integer')
  cast!: number;
}
