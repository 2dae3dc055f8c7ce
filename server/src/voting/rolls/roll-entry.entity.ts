import { College } from '@palabre/shared/people';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { isOneOf } from '../../platform/database';
import { RoundEntity } from '../round.entity';

/** One voter of a round, as they were when it opened. */
@Entity('roll_entry')
@Check(isOneOf('college', College.options))
@Index(['roundId', 'alternateId'], { where: 'alternate_id is not null' })
export class RollEntryEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Index()
  @PrimaryColumn('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('text', { nullable: true })
  college!: string | null;

  /** of the mandate under which this delegate votes; null where people vote for themselves */
  @Column('integer', { nullable: true })
  votes!: number | null;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  alternateId!: string | null;

  @Column('boolean', { nullable: true })
  maySplit!: boolean | null;
}
