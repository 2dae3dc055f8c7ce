import { locales } from '@palabre/shared/kernel';
import { RoundState, Secrecy, type VotingRule, type YesNoResult } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GroupEntity } from '../groups';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { ProposalEntity } from '../proposals';

/** One vote: an exact text, a rule, a roll, two times. Only `state`, `closedAt` and `result` ever change, once: the database refuses the rest. */
@Entity('voting_round')
@Index(['state', 'closesAt'])
@Index(['closedAt', 'id'])
@Index(['groupId', 'id'])
@Index('voting_round_one_open_key', ['proposalId'], { unique: true, where: `state = 'open'` })
@Check(isOneOf('lang', locales))
@Check(isOneOf(`rule ->> 'secrecy'`, Secrecy.options))
@Check(isOneOf('state', RoundState.options))
@Check('closes_at > opens_at')
@Check(`(result is null) = (state = 'open') and (closed_at is null) = (state = 'open')`)
export class RoundEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @Index()
  @Column('uuid')
  proposalId!: string;

  @ForeignKey(() => GroupEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  groupId!: string;

  /** the words that are voted on */
  @ForeignKey('collab_version', { onDelete: 'RESTRICT' })
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

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
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
