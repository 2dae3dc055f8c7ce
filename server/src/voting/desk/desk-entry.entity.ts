import { DeskChannel, DeskState, type Ballot } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { isOneOf } from '../../platform/database';
import { RollEntryEntity } from '../rolls/roll-entry.entity';

/** A ballot that one person has entered for somebody on the roll, and that counts nothing until another one has entered it too. */
@Entity('desk_entry')
@Check(isOneOf('channel', DeskChannel.options))
@Check(isOneOf('state', DeskState.options))
@Check('entered_by <> voter_id and answered_by <> voter_id and answered_by <> entered_by')
@Check(`(answered_by is null) = (state = 'waiting')`)
@Index(['roundId', 'voterId'], { unique: true, where: `state <> 'cast'` })
@ForeignKey(() => RollEntryEntity, ['roundId', 'voterId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class DeskEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  roundId!: string;

  @Column('uuid')
  voterId!: string;

  @Column('jsonb')
  ballot!: Ballot;

  @Column('text')
  channel!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  state!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  /** who has entered it a second time */
  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
}
