import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ActionEntity } from '../roadmap';
import { ProposalEntity } from './proposal.entity';

/** The actions of the roadmap that a proposal answers. */
@Entity('proposal_action')
export class ProposalActionEntity {
  @ForeignKey(() => ProposalEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  proposalId!: string;

  @ForeignKey(() => ActionEntity, { onDelete: 'RESTRICT' })
  @Index()
  @PrimaryColumn('text')
  actionId!: string;

  @Column('smallint')
  position!: number;
}
