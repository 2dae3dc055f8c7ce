import type { Localised } from '@palabre/shared/kernel';
import { ThemeKind } from '@palabre/shared/roadmap';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { isOneOf } from '../platform/database';
import { RoadmapEntity } from './roadmap.entity';

@Entity('theme')
@Check(isOneOf('kind', ThemeKind.options))
export class ThemeEntity {
  /** `slug.number` */
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  roadmapSlug!: string;

  @ManyToOne(() => RoadmapEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'roadmap_slug' })
  roadmap?: Relation<RoadmapEntity>;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  title!: Localised;

  @Column('jsonb', { nullable: true })
  summary!: Localised | null;

  /** no longer in the newest version of the roadmap; kept, since proposals may point to it */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
