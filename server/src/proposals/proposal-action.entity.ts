import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ActionEntity } from '../roadmap';
import { ProposalEntity } from './proposal.entity';

/** The actions of the roadmap that a proposal answers. */
@Entity('proposal_action')
export class ProposalActionEntity {
  @PrimaryColumn('uuid')
  proposalId!: string;

  @ManyToOne(() => ProposalEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  proposal?: Relation<ProposalEntity>;

  @Index()
  @PrimaryColumn('text')
  actionId!: string;

  @ManyToOne(() => ActionEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  action?: Relation<ActionEntity>;

  @Column('smallint')
  position!: number;
}
