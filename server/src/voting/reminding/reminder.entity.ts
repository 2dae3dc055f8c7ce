import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { RoundEntity } from '../round.entity';

/** That those who had not voted were reminded: when, and by whom. Not whom: nobody is told who has not voted. */
@Entity('round_reminder')
export class RoundReminderEntity {
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid')
  roundId!: string;

  @PrimaryColumn('timestamptz')
  sentAt!: Date;

  /** null where it was time for it */
  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  sentBy!: string | null;
}
