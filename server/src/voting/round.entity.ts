import { locales } from '@palabre/shared/kernel';
import { RoundState, Secrecy, type VotingRule, type YesNoResult } from '@palabre/shared/voting';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
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

  @Index()
  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  proposal?: Relation<ProposalEntity>;

  @Column('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

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

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'opened_by' })
  opener?: Relation<PersonEntity>;

  /** how many are on the roll */
  @Column('integer')
  members!: number;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  result!: YesNoResult | null;
}
