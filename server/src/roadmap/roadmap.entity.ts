import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '@palabre/shared/kernel';

@Entity('roadmap')
export class RoadmapEntity {
  @PrimaryColumn('text')
  slug!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  sourceLocale!: string;

  @Column('jsonb')
  title!: Localised;

  @Column('jsonb', { nullable: true })
  subtitle!: Localised | null;

  @Column('boolean')
  isSummary!: boolean;

  /** the text it was imported from, which can be long and is read only when asked for; null for an edition that ships with the product */
  @Column('text', { nullable: true, select: false })
  source!: string | null;

  @Column('timestamptz')
  publishedAt!: Date;
}
