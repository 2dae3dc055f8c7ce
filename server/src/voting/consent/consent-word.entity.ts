import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database';
import { RollEntryEntity } from '../rolls/roll-entry.entity';

const steps = ['clarify', 'react'] as const;

/** What somebody of a circle asked or said before the answers: discussion, which no count reads and the chain does not hold. */
@Entity('consent_word')
@Check(isOneOf('step', steps))
@ForeignKey(() => RollEntryEntity, ['roundId', 'personId'], ['roundId', 'personId'], { onDelete: 'RESTRICT' })
export class ConsentWordEntity {
  @PrimaryColumn('uuid')
  roundId!: string;

  @PrimaryColumn('text')
  step!: (typeof steps)[number];

  @PrimaryColumn('uuid')
  personId!: string;

  /** null: had nothing to say, and said so */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('timestamptz')
  saidAt!: Date;
}
