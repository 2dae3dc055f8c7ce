import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../platform/database';
import { ActionEntity } from './action.entity';
import type { WholeRoadmap } from './publication.rules';
import { RoadmapEntity } from './roadmap.entity';
import { ThemeEntity } from './theme.entity';

/** How many themes and actions the newest version of a roadmap has. */
export interface RoadmapSize {
  themes: number;
  actions: number;
}

/** An action or a theme with what it stands in. */
export type PlacedTheme = ThemeEntity & { roadmap: RoadmapEntity };
export type PlacedAction = ActionEntity & { theme: PlacedTheme };

@Injectable()
export class RoadmapRepository {
  /** Newest first. */
  roadmaps(tx: Tx): Promise<RoadmapEntity[]> {
    return tx.find(RoadmapEntity, { order: { publishedAt: 'DESC', slug: 'ASC' } });
  }

  roadmap(tx: Tx, slug: string): Promise<RoadmapEntity | null> {
    return tx.findOneBy(RoadmapEntity, { slug });
  }

  anyRoadmap(tx: Tx): Promise<boolean> {
    return tx.exists(RoadmapEntity);
  }

  async sizes(tx: Tx): Promise<Map<string, RoadmapSize>> {
    const rows = await tx
      .createQueryBuilder(ThemeEntity, 'theme')
      .leftJoin(ActionEntity, 'action', 'action.theme_id = theme.id and action.retired_at is null')
      .where('theme.retired_at is null')
      .select(['theme.roadmap_slug as slug', 'count(distinct theme.id)::int as themes', 'count(action.id)::int as actions'])
      .groupBy('theme.roadmap_slug')
      .getRawMany<RoadmapSize & { slug: string }>();
    return new Map(rows.map(({ slug, ...size }) => [slug, size]));
  }

  /** The themes of the newest version, in order. */
  themesOf(tx: Tx, slug: string): Promise<ThemeEntity[]> {
    return tx.find(ThemeEntity, { where: { roadmapSlug: slug, retiredAt: IsNull() }, order: { number: 'ASC' } });
  }

  /** The actions of the newest version of some themes, in the order of their numbers. */
  actionsOf(tx: Tx, themeIds: readonly string[]): Promise<ActionEntity[]> {
    return tx.find(ActionEntity, { where: { themeId: In([...themeIds]), retiredAt: IsNull() }, order: { number: 'ASC' } });
  }

  /** theme -> how many actions it has in the newest version */
  async countActions(tx: Tx, themeIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx
      .createQueryBuilder(ActionEntity, 'action')
      .where({ themeId: In([...themeIds]), retiredAt: IsNull() })
      .select(['action.theme_id as id', 'count(*)::int as count'])
      .groupBy('action.theme_id')
      .getRawMany<{ id: string; count: number }>();
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** An action between the one before it and the one after it in the newest version of its roadmap, across themes; nothing when it is gone. */
  async around(tx: Tx, slug: string, id: string): Promise<ActionEntity[]> {
    const near: { id: string }[] = await tx.query(
      `with placed as (
         select action.id, row_number() over (order by theme.number, action.number) as place
         from action join theme on theme.id = action.theme_id
         where theme.roadmap_slug = $1 and theme.retired_at is null and action.retired_at is null
       )
       select near.id from placed near join placed here on here.id = $2 where abs(near.place - here.place) <= 1 order by near.place`,
      [slug, id],
    );
    const actions = await tx.findBy(ActionEntity, { id: In(near.map((row) => row.id)) });
    return near.flatMap((row) => actions.find((action) => action.id === row.id) ?? []);
  }

  /** Every action that a theme has or had. */
  actionsEverOf(tx: Tx, themeId: string): Promise<ActionEntity[]> {
    return tx.find(ActionEntity, { where: { themeId }, order: { number: 'ASC' } });
  }

  themesById(tx: Tx, ids: readonly string[]): Promise<PlacedTheme[]> {
    return tx.find(ThemeEntity, { where: { id: In([...ids]) }, relations: { roadmap: true } }) as Promise<PlacedTheme[]>;
  }

  actionsById(tx: Tx, ids: readonly string[]): Promise<PlacedAction[]> {
    return tx.find(ActionEntity, { where: { id: In([...ids]) }, relations: { theme: { roadmap: true } } }) as Promise<PlacedAction[]>;
  }

  /** With the text it was imported from. */
  withSource(tx: Tx, slug: string): Promise<RoadmapEntity | null> {
    return tx.createQueryBuilder(RoadmapEntity, 'roadmap').addSelect('roadmap.source').where({ slug }).getOne();
  }

  /** A roadmap with everything that any of its versions had. */
  async allOf(tx: Tx, slug: string): Promise<WholeRoadmap | null> {
    const roadmap = await this.roadmap(tx, slug);
    if (!roadmap) return null;
    const themes = await tx.findBy(ThemeEntity, { roadmapSlug: slug });
    return { roadmap, themes, actions: await tx.findBy(ActionEntity, { themeId: In(themes.map(({ id }) => id)) }) };
  }

  /** Until the end of the transaction nobody else publishes: neither a version of this roadmap nor the first one of all. */
  async lockPublishing(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('palabre.roadmap'))`);
  }

  async save(tx: Tx, { roadmap, themes, actions }: WholeRoadmap): Promise<void> {
    await tx.save(RoadmapEntity, roadmap);
    await tx.save(ThemeEntity, themes, { chunk: 500 });
    await tx.save(ActionEntity, actions, { chunk: 500 });
  }
}
