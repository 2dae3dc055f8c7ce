import * as z from 'zod/mini';
import { Fragment, Moment } from '../kernel';

export const Level = z.enum(['local', 'regional', 'national', 'international']);
export type Level = z.infer<typeof Level>;

/** Number of a Sustainable Development Goal of the United Nations, 1 to 17. */
export const Sdg = z.int().check(z.minimum(1), z.maximum(17));

/** `plenary` and `parallel` sessions were the organisers'; `self-organised` ones the participants'. */
export const ThemeKind = z.enum(['plenary', 'parallel', 'self-organised']);
export type ThemeKind = z.infer<typeof ThemeKind>;

export const RoadmapSlug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.minLength(2), z.maxLength(40));

/** Stable for ever and readable: `slug.theme`, e.g. `rmb-2022.3`. Survives a re-import of a corrected text. */
export const ThemeId = z.string().check(z.regex(/^[a-z0-9-]+\.\d+$/), z.maxLength(60));
/** Stable for ever and readable: `slug.theme.action`, e.g. `rmb-2022.3.5`. */
export const ActionId = z.string().check(z.regex(/^[a-z0-9-]+\.\d+\.\d+$/), z.maxLength(60));

/** A theme or an action as other rooms name it. */
export const ThemeMention = z.object({ id: ThemeId, number: z.int(), title: Fragment });
export type ThemeMention = z.infer<typeof ThemeMention>;
export const ActionMention = z.object({ id: ActionId, number: z.int(), title: Fragment });
export type ActionMention = z.infer<typeof ActionMention>;

/** What has come of a theme or an action so far. */
export const Progress = z.object({ proposals: z.int(), openRounds: z.int(), decisions: z.int() });
export type Progress = z.infer<typeof Progress>;

export const RoadmapCard = z.object({
  slug: RoadmapSlug,
  title: Fragment,
  subtitle: z.nullable(Fragment),
  /** our plain-language summary of a published text, not the text itself */
  isSummary: z.boolean(),
  themes: z.int(),
  actions: z.int(),
  /** from 1; each publication raises it */
  version: z.int(),
  publishedAt: Moment,
});
export type RoadmapCard = z.infer<typeof RoadmapCard>;

export const ThemeCard = z.object({
  id: ThemeId,
  number: z.int(),
  kind: ThemeKind,
  title: Fragment,
  summary: z.nullable(Fragment),
  actions: z.int(),
  progress: Progress,
});
export type ThemeCard = z.infer<typeof ThemeCard>;

export const ActionCard = z.object({
  id: ActionId,
  themeId: ThemeId,
  number: z.int(),
  title: Fragment,
  levels: z.array(Level),
  sdgs: z.array(Sdg),
  progress: Progress,
});
export type ActionCard = z.infer<typeof ActionCard>;

/** A roadmap with its themes, for the roadmap page. */
export const RoadmapView = z.object({ ...RoadmapCard.shape, themeList: z.array(ThemeCard), may: z.object({ edit: z.boolean() }) });
export type RoadmapView = z.infer<typeof RoadmapView>;

const RoadmapMention = z.object({ slug: RoadmapSlug, title: Fragment });

/** A theme with its actions. `retired`: no longer in the newest version of its roadmap. */
export const ThemeView = z.object({
  ...ThemeCard.shape,
  roadmap: RoadmapMention,
  isSummary: z.boolean(),
  retired: z.boolean(),
  actionList: z.array(ActionCard),
});
export type ThemeView = z.infer<typeof ThemeView>;

/**
 * An action whole. `number` is the number printed in the official text; `previous` and `next` go on into the neighbouring themes.
 * `retired`: no longer in the newest version of its roadmap; it keeps its page, since proposals may point to it.
 */
export const ActionView = z.object({
  ...ActionCard.shape,
  text: Fragment,
  isSummary: z.boolean(),
  retired: z.boolean(),
  theme: ThemeMention,
  roadmap: RoadmapMention,
  previous: z.nullable(ActionMention),
  next: z.nullable(ActionMention),
});
export type ActionView = z.infer<typeof ActionView>;

export const RoadmapList = z.object({ items: z.array(RoadmapCard) });
export type RoadmapList = z.infer<typeof RoadmapList>;
