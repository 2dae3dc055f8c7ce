import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ProposalEntity } from './proposal.entity';

/** One step in the life of a proposal. Rows are only ever added. */
@Entity('proposal_state_change')
export class StateChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  proposalId!: string;

  @ManyToOne(() => ProposalEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  proposal?: Relation<ProposalEntity>;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text')
  to!: string;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;
}
