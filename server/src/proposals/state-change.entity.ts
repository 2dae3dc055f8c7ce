import { ProposalState } from '@palabre/shared/proposals';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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

  @ForeignKey(() => ProposalEntity, { onDelete: 'RESTRICT' })
  @Index()
  @Column('uuid')
  proposalId!: string;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text')
  to!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;
}
