import { type Localised, locales } from '@palabre/shared/kernel';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../platform/database';

@Entity('roadmap')
@Check(isOneOf('source_locale', locales))
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
