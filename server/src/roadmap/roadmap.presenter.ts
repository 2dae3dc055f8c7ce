import { type Fragment, inLocale, Locale } from '@palabre/shared/kernel';
import type { ActionCard, ActionMention, ActionView, Progress, RoadmapCard, ThemeCard, ThemeMention } from '@palabre/shared/roadmap';
import type { ActionEntity } from './action.entity';
import type { RoadmapEntity } from './roadmap.entity';
import type { PlacedAction, RoadmapSize } from './roadmap.repository';
import type { ThemeEntity } from './theme.entity';

const nothingYet: Progress = { proposals: 0, openRounds: 0, decisions: 0 };

/** Says everything of one roadmap in the reader's language, else in the roadmap's own, else in any it has. */
export class RoadmapPresenter {
  constructor(
    private readonly roadmap: RoadmapEntity,
    private readonly reader: Locale,
  ) {}

  card({ themes, actions }: RoadmapSize): RoadmapCard {
    const { slug, title, subtitle, isSummary, version, publishedAt } = this.roadmap;
    return {
      slug,
      title: this.say(title),
      subtitle: subtitle && this.say(subtitle),
      isSummary,
      themes,
      actions,
      version,
      publishedAt: publishedAt.toISOString(),
    };
  }

  mention(): { slug: string; title: Fragment } {
    return { slug: this.roadmap.slug, title: this.say(this.roadmap.title) };
  }

  themeMention({ id, number, title }: ThemeEntity): ThemeMention {
    return { id, number, title: this.say(title) };
  }

  actionMention({ id, number, title }: ActionEntity): ActionMention {
    return { id, number, title: this.say(title) };
  }

  themeCard(theme: ThemeEntity, actions: number, progress: Progress = nothingYet): ThemeCard {
    const { kind, summary } = theme;
    return { ...this.themeMention(theme), kind: kind as ThemeCard['kind'], summary: summary && this.say(summary), actions, progress };
  }

  actionCard(action: ActionEntity, progress: Progress = nothingYet): ActionCard {
    const { themeId, levels, sdgs } = action;
    return { ...this.actionMention(action), themeId, levels: levels as ActionCard['levels'], sdgs, progress };
  }

  /** @param inOrder actions of the newest version of the roadmap in their order, among which the neighbours are found */
  actionView(action: PlacedAction, inOrder: readonly ActionEntity[], progress?: Progress): ActionView {
    const place = inOrder.findIndex(({ id }) => id === action.id);
    const neighbour = (at: number) => (place < 0 || !inOrder[at] ? null : this.actionMention(inOrder[at]));
    return {
      ...this.actionCard(action, progress),
      text: this.say(action.text),
      isSummary: this.roadmap.isSummary,
      retired: action.retiredAt !== null,
      theme: this.themeMention(action.theme),
      roadmap: this.mention(),
      previous: neighbour(place - 1),
      next: neighbour(place + 1),
    };
  }

  private say(text: RoadmapEntity['title']): Fragment {
    return inLocale(text, this.reader, Locale.parse(this.roadmap.sourceLocale));
  }
}
