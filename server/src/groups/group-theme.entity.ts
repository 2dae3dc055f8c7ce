import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { GroupEntity } from './group.entity';

/** The themes a group works on. */
@Entity('group_theme')
export class GroupThemeEntity {
  @PrimaryColumn('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  /** id of a theme; the roadmap keeps themes for ever */
  @Index()
  @PrimaryColumn('text')
  themeId!: string;
}
