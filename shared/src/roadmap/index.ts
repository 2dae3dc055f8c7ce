/**
 * Roadmap: a published text cut into themes and numbered actions. Promise: an action keeps its printed number, its whole
 * sentence and its id for ever.
 */
export {
  ActionCard,
  ActionId,
  ActionMention,
  ActionView,
  Level,
  Progress,
  RoadmapCard,
  RoadmapList,
  RoadmapSlug,
  RoadmapView,
  Sdg,
  ThemeCard,
  ThemeId,
  ThemeKind,
  ThemeMention,
  ThemeView,
} from './roadmap.schema';
export { ImportedRoadmap, ImportWarning, PrintedRoadmap, type ImportedAction, type ImportedTheme, type LineRange } from './import.schema';
export { importRoadmap, withoutLines, type ImportOutcome } from './import.rules';
export {
  editActionText,
  joinActionWithPrevious,
  joinThemeWithPrevious,
  removeAction,
  removeTheme,
  renumberAction,
  retitleRoadmap,
  retitleTheme,
  setThemeKind,
  splitAction,
  startThemeAtAction,
} from './correction.rules';
export { importLimit, refuseSource, sourceLines, type ImportError } from './import/source.rules';
export { PreviewRoadmap, PublishRoadmap, RoadmapAddress, RoadmapPublished, RoadmapSource, RoadmapText } from './publication.schema';
export { slugOf } from './slug.rules';
export { titleOfAction } from './action-title.rules';
export { identifyThemes, type KnownTheme } from './identity.rules';
export { roadmapErrors } from './roadmap.errors';
