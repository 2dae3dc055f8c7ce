import { Inject, Injectable } from '@nestjs/common';
import { isAllowed, type Locale } from '@palabre/shared/kernel';
import { administer, type Actor } from '@palabre/shared/people';
import { roadmapErrors, type ActionView, type RoadmapList, type RoadmapView, type ThemeView } from '@palabre/shared/roadmap';
import { UnitOfWork } from '../platform/database';
import { found } from '../platform/errors';
import { PROGRESS, type ProgressSource } from './progress.port';
import { RoadmapPresenter } from './roadmap.presenter';
import { RoadmapRepository } from './roadmap.repository';

/** Reading a roadmap, which everybody may. */
@Injectable()
export class RoadmapReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RoadmapRepository,
    @Inject(PROGRESS) private readonly progress: ProgressSource,
  ) {}

  list(locale: Locale): Promise<RoadmapList> {
    return this.unitOfWork.read(async (tx) => {
      const [roadmaps, sizes] = [await this.repository.roadmaps(tx), await this.repository.sizes(tx)];
      return { items: roadmaps.map((roadmap) => new RoadmapPresenter(roadmap, locale).card(sizes.get(roadmap.slug) ?? { themes: 0, actions: 0 })) };
    });
  }

  roadmap(actor: Actor, slug: string, locale: Locale): Promise<RoadmapView> {
    return this.unitOfWork.read(async (tx) => {
      const roadmap = found(await this.repository.roadmap(tx, slug), roadmapErrors.not_found);
      const themes = await this.repository.themesOf(tx, slug);
      const ids = themes.map(({ id }) => id);
      const actions = await this.repository.countActions(tx, ids);
      const progress = await this.progress.ofThemes(tx, ids);
      const present = new RoadmapPresenter(roadmap, locale);
      const themeList = themes.map((theme) => present.themeCard(theme, actions.get(theme.id) ?? 0, progress.get(theme.id)));
      const size = { themes: themes.length, actions: [...actions.values()].reduce((sum, count) => sum + count, 0) };
      return { ...present.card(size), themeList, may: { edit: isAllowed(administer(actor)) } };
    });
  }

  theme(id: string, locale: Locale): Promise<ThemeView> {
    return this.unitOfWork.read(async (tx) => {
      const [row] = await this.repository.themesById(tx, [id]);
      const theme = found(row, roadmapErrors.theme_not_found);
      // A theme that is gone shows what it had.
      const actions = theme.retiredAt ? await this.repository.actionsEverOf(tx, id) : await this.repository.actionsOf(tx, [id]);
      const ofTheme = await this.progress.ofThemes(tx, [id]);
      const ofActions = await this.progress.ofActions(
        tx,
        actions.map((action) => action.id),
      );
      const present = new RoadmapPresenter(theme.roadmap, locale);
      return {
        ...present.themeCard(theme, actions.length, ofTheme.get(id)),
        roadmap: present.mention(),
        isSummary: theme.roadmap.isSummary,
        retired: theme.retiredAt !== null,
        actionList: actions.map((action) => present.actionCard(action, ofActions.get(action.id))),
      };
    });
  }

  action(id: string, locale: Locale): Promise<ActionView> {
    return this.unitOfWork.read(async (tx) => {
      const [row] = await this.repository.actionsById(tx, [id]);
      const action = found(row, roadmapErrors.action_not_found);
      const progress = await this.progress.ofActions(tx, [id]);
      const inOrder = await this.repository.around(tx, action.theme.roadmapSlug, id);
      return new RoadmapPresenter(action.theme.roadmap, locale).actionView(action, inOrder, progress.get(id));
    });
  }
}
