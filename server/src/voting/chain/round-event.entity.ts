import { ChainEventKind } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database';
import { RoundEntity } from '../round.entity';

/** One link of a round's chain. Inserted and never again touched: the database refuses it. */
@Entity('round_event')
@Check(isOneOf('kind', ChainEventKind.options))
@Check('seq > 0 and (previous is null) = (seq = 1)')
export class RoundEventEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  /** to the millisecond, as it was hashed */
  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  body!: Record<string, unknown>;

  @Column('text', { nullable: true })
  previous!: string | null;

  @Column('text', { unique: true })
  hash!: string;
}
