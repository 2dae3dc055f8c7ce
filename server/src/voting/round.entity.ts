import { locales } from '@palabre/shared/kernel';
import { RoundState, Secrecy, type RoundOption, type RoundResult, type VotingRule } from '@palabre/shared/voting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GroupEntity } from '../groups';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { ProposalEntity } from '../proposals';

/**
 * One vote: an exact text, a rule, a roll, two times. Its opening writes the roll and the times, once; while it is open the close can be put off; its
 * close writes the result, once. The database refuses every other change.
 */
@Entity('voting_round')
@Index(['state', 'closesAt'])
@Index(['closedAt', 'id'])
@Index(['groupId', 'id'])
@Index('voting_round_one_open_key', ['proposalId'], { unique: true, where: `state in ('prepared', 'open', 'awaiting-lot')` })
@Check(isOneOf('lang', locales))
@Check(isOneOf(`rule ->> 'secrecy'`, Secrecy.options))
@Check(isOneOf('state', RoundState.options))
@Check('closes_at > opens_at')
@Check(`(result is null) = (state <> 'closed')`)
@Check(`(closed_at is null) = (state in ('prepared', 'open'))`)
@Check(`(roll_sha256 is null) = (fingerprint is null) and (fingerprint is not null or state in ('prepared', 'cancelled'))`)
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

  /** null for yes and no */
  @Column('jsonb', { nullable: true })
  options!: RoundOption[] | null;

  /** 1 for the first */
  @Column('integer')
  call!: number;

  /** the call before this one, which missed its quorum */
  @ForeignKey(() => RoundEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true, unique: true })
  previousCallId!: string | null;

  @Column('text')
  textSha256!: string;

  /** null until the roll is drawn at the opening, like the fingerprint over it */
  @Column('text', { nullable: true })
  rollSha256!: string | null;

  @Column('text', { nullable: true })
  fingerprint!: string | null;

  @Column('text')
  state!: string;

  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  openedBy!: string;

  /** how many are on the roll; 0 until it is drawn */
  @Column('integer')
  members!: number;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  result!: RoundResult | null;
}
