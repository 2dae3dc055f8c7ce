import { Choice } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';
import { RollEntryEntity } from './roll-entry.entity';

/** What somebody on the roll of a round has voted: there is no ballot of anybody else. */
@Entity('ballot')
@Check(isOneOf('choice', Choice.options))
@ForeignKey(() => RollEntryEntity, ['roundId', 'personId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class BallotEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

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
