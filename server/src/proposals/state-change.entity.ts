import { ProposalState } from '@palabre/shared/proposals';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from '../people';
import { isOneOf } from '../platform/database';
import { ProposalEntity } from './proposal.entity';

/** One step in the life of a proposal. Rows are only ever added. */
@Entity('proposal_state_change')
@Check(isOneOf('"from"', ProposalState.options))
@Check(isOneOf('"to"', ProposalState.options))
export class StateChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  proposal?: Relation<ProposalEntity>;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text')
  to!: string;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  actor?: Relation<PersonEntity> | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;
}
