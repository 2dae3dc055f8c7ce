import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ThemeEntity } from '../roadmap';
import { GroupEntity } from './group.entity';

/** The themes a group works on. */
@Entity('group_theme')
export class GroupThemeEntity {
  @PrimaryColumn('uuid')
  groupId!: string;

  @ManyToOne(() => GroupEntity, { onDelete: 'CASCADE' })
  @JoinColumn()
  group?: Relation<GroupEntity>;

  @Index()
  @PrimaryColumn('text')
  themeId!: string;

  @ManyToOne(() => ThemeEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  theme?: Relation<ThemeEntity>;
}
