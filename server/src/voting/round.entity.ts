import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VotingRule, YesNoResult } from '@palabre/shared/voting';

/** One vote: an exact text, a rule, a roll, two times. Only `state`, `closedAt` and `result` ever change, once. */
@Entity('voting_round')
@Index(['state', 'closesAt'])
export class RoundEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  proposalId!: string;

  @Index()
  @Column('uuid')
  groupId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('text')
  question!: string;

  @Column('text')
  lang!: string;

  @Column('jsonb')
  rule!: VotingRule;

  @Column('text')
  textSha256!: string;

  @Column('text')
  rollSha256!: string;

  @Column('text')
  fingerprint!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('uuid')
  openedBy!: string;

  /** how many are on the roll */
  @Column('integer')
  members!: number;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  result!: YesNoResult | null;
}
