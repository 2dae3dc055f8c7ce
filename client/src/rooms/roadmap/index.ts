/**
 * Roadmap: what was asked for, theme by theme and action by action, in the reader's language; and the workshop where an
 * administrator turns a text into a roadmap. Promise: a summary never passes for the official text.
 */
export { ActionNeighbours, ActionText, ActionTitle } from './action.view';
export { FactsView } from './facts.view';
export { ProgressView } from './progress.view';
export { RoadmapListView } from './roadmap-list.view';
export { kindHeadings, kindNames } from './roadmap.names';
export { roadmapProblems } from './roadmap.problems';
export { useAction, useRoadmap, useRoadmaps, useTheme } from './roadmap.queries';
export { RoadmapView } from './roadmap.view';
export { RoadmapsPanel } from './roadmaps.panel';
export { ThemeOptions } from './theme-options.view';
export { ThemeView } from './theme.view';
export { WorkshopPanel } from './workshop/workshop.panel';
