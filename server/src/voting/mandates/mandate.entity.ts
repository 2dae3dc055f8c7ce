import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupEntity } from '../../groups';
import { OrganisationEntity, PersonEntity } from '../../people';

/** Who speaks for an organisation in the votes of a group. It binds the rounds that open from now on; an open one has its own on its roll. */
@Entity('mandate')
@Index(['groupId', 'delegateId'], { unique: true })
@Check('votes between 1 and 1000')
@Check('alternate_id <> delegate_id')
export class MandateEntity {
  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @ManyToOne(() => OrganisationEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  organisation?: Relation<OrganisationEntity>;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid')
  delegateId!: string;

  @ForeignKey(() => PersonEntity, { onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  alternateId!: string | null;

  @Column('integer')
  votes!: number;

  @Column('boolean')
  maySplit!: boolean;
}
