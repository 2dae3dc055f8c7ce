import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';
import { GroupEntity } from './group.entity';

@Entity('meeting')
@Check('ends_at > starts_at')
@Check(isOneOf('lang', locales))
@Index(['groupId', 'startsAt'])
export class MeetingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text')
  timeZone!: string;

  @Column('text')
  place!: string;

  @Column('text')
  lang!: string;

  @Column('timestamptz')
  plannedAt!: Date;

  /** kept once cancelled: the calendars that have it must hear of it */
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
}
