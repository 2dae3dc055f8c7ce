import { locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../database';

/** A mail on its way, or kept for the administrator to read where there is no mail server. */
@Entity('mail')
@Check(isOneOf('locale', locales))
export class MailEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  to!: string;

  @Column('text')
  subject!: string;

  /** empty once sent: what it says is the reader's from then on */
  @Column('text')
  text!: string;

  @Column('text')
  locale!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Index({ where: 'sent_at is null' })
  @Column('timestamptz')
  nextTryAt!: Date;

  /** from then on it is no longer worth sending */
  @Column('timestamptz')
  giveUpAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('smallint', { default: 0 })
  tries!: number;

  @Column('text', { nullable: true })
  failure!: string | null;
}
