import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ThemeEntity } from '../roadmap';
import { GroupEntity } from './group.entity';

/** The themes a group works on. */
@Entity('group_theme')
export class GroupThemeEntity {
  @ForeignKey(() => GroupEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId!: string;

  @ForeignKey(() => ThemeEntity, { onDelete: 'RESTRICT' })
  @Index()
  @PrimaryColumn('text')
  themeId!: string;
}
