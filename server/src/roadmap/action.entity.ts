import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Localised } from '@palabre/shared/kernel';
import { ThemeEntity } from './theme.entity';

@Entity('action')
export class ActionEntity {
  /** `slug.theme.number` */
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  themeId!: string;

  @ManyToOne(() => ThemeEntity, { onDelete: 'RESTRICT' })
  @JoinColumn()
  theme?: Relation<ThemeEntity>;

  /** as printed */
  @Column('integer')
  number!: number;

  @Column('jsonb')
  title!: Localised;

  @Column('jsonb')
  text!: Localised;

  @Column('text', { array: true })
  levels!: string[];

  @Column('smallint', { array: true })
  sdgs!: number[];

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
