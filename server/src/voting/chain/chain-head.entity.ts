import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../round.entity';

/** Where the chain of a round ends: whoever adds to it locks this row, so that no two events follow the same one. */
@Entity('chain_head')
export class ChainHeadEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  @Column('integer')
  seq!: number;

  @Column('text', { nullable: true })
  hash!: string | null;
}
