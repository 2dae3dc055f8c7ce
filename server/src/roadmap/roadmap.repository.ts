import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../platform/database';
import { ActionEntity } from './action.entity';
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

  /** Every action that a theme has or had. */
  async actionIdsOf(tx: Tx, themeId: string): Promise<string[]> {
    const rows = await tx.find(ActionEntity, { select: { id: true }, where: { themeId }, order: { number: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  themesById(tx: Tx, ids: readonly string[]): Promise<PlacedTheme[]> {
    return tx.find(ThemeEntity, { where: { id: In([...ids]) }, relations: { roadmap: true } }) as Promise<PlacedTheme[]>;
  }

  actionsById(tx: Tx, ids: readonly string[]): Promise<PlacedAction[]> {
    return tx.find(ActionEntity, { where: { id: In([...ids]) }, relations: { theme: { roadmap: true } } }) as Promise<PlacedAction[]>;
  }

  async insert(tx: Tx, roadmap: RoadmapEntity, themes: ThemeEntity[], actions: ActionEntity[]): Promise<void> {
    await tx.insert(RoadmapEntity, roadmap);
    await tx.insert(ThemeEntity, themes);
    await tx.insert(ActionEntity, actions);
  }
}
