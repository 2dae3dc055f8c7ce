import type { Ballot, Hand } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database';
import { RollEntryEntity } from '../rolls/roll-entry.entity';

const hands: readonly Hand[] = ['voter', 'proxy', 'desk', 'alternate'];

/** What somebody on the roll of a round has voted, where ballots bear names: there is no ballot of anybody else. */
@Entity('ballot')
@Check(isOneOf('by', hands))
@ForeignKey(() => RollEntryEntity, ['roundId', 'personId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class BallotEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  /** whose vote it is, whoever has cast it */
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('jsonb')
  ballot!: Ballot;

  /** the receipt's code */
  @Column('text', { unique: true })
  code!: string;

  /** with which the chain commits to this ballot: another one for each change */
  @Column('text')
  nonce!: string;

  /** by whose hand it came */
  @Column('text')
  by!: string;

  @Column('timestamptz')
  castAt!: Date;

  /** how often it was changed */
  @Column('integer')
  changes!: number;
}
