import type { Ballot } from '@palabre/shared/voting';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RoundEntity } from '../round.entity';

/** A ballot of a secret round. It has no name, no time, no number, and nothing in common with the roll but the round. */
@Entity('sealed_ballot')
export class SealedBallotEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  /** SHA-256 of a secret that its voter made and keeps, hex */
  @PrimaryColumn('text')
  receipt!: string;

  @Column('jsonb')
  ballot!: Ballot;

  /** where the rule counts by college */
  @Column('text', { nullable: true })
  college!: string | null;
}
