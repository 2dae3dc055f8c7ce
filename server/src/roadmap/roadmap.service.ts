import { Injectable } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import type { ActionMention, ThemeMention } from '@palabre/shared/roadmap';
import type { Tx } from '../platform/database';
import { RoadmapPresenter } from './roadmap.presenter';
import { RoadmapRepository } from './roadmap.repository';

/** What other rooms ask of the roadmap. An id that no roadmap has is left out of the answer. */
@Injectable()
export class Roadmap {
  constructor(private readonly repository: RoadmapRepository) {}

  async actionMentions(tx: Tx, ids: readonly string[], locale: Locale): Promise<Map<string, ActionMention>> {
    const actions = await this.repository.actionsById(tx, ids);
    return new Map(actions.map((action) => [action.id, new RoadmapPresenter(action.theme.roadmap, locale).actionMention(action)]));
  }

  async themeMentions(tx: Tx, ids: readonly string[], locale: Locale): Promise<Map<string, ThemeMention>> {
    const themes = await this.repository.themesById(tx, ids);
    return new Map(themes.map((theme) => [theme.id, new RoadmapPresenter(theme.roadmap, locale).themeMention(theme)]));
  }

  /** Every action that the theme has, or had in an older version of its roadmap. */
  async actionsOfTheme(tx: Tx, themeId: string): Promise<string[]> {
    const actions = await this.repository.actionsEverOf(tx, themeId);
    return actions.map(({ id }) => id);
  }
}
