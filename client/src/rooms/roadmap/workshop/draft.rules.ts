import type { Locale } from '@palabre/shared/kernel';
import type { ImportedRoadmap, ImportWarning, LineRange } from '@palabre/shared/roadmap';

/** A theme, or one of its actions; both counted from 0. */
export interface Place {
  theme: number;
  action: number | null;
}

/** A roadmap between its source and its publication. */
export interface Draft {
  source: string;
  lang: Locale;
  /** the versions of the published roadmaps when this one was begun, by slug: what its publisher can have read */
  versions: Readonly<Record<string, number>>;
  roadmap: ImportedRoadmap;
  selected: Place | null;
  /** the lines of the source to look at */
  lines: LineRange | null;
  /** what stood before each correction, oldest first */
  past: readonly Pick<Draft, 'roadmap' | 'selected'>[];
  /** counts the times the selected item became another one without being chosen in the list: the focus follows */
  jumps: number;
}

const mostPast = 500;

/** What of a draft is worth keeping when the page is left. */
export type DraftContent = Pick<Draft, 'source' | 'lang' | 'versions' | 'roadmap'>;

export const startDraft = (content: DraftContent): Draft => ({
  ...content,
  selected: null,
  lines: null,
  past: [],
  jumps: 0,
});

/** Selects an item; the same item again lets it go. */
export function toggle(draft: Draft, place: Place): Draft {
  const isSame = draft.selected !== null && isAt(draft.selected, place);
  return isSame ? { ...draft, selected: null, lines: null } : look(draft, place);
}

export const isAt = (a: Place, b: Place): boolean => a.theme === b.theme && a.action === b.action;

/** A correction of the words or the number of what is selected: nothing moves. */
export function correct(draft: Draft, change: (roadmap: ImportedRoadmap) => ImportedRoadmap): Draft {
  const roadmap = change(draft.roadmap);
  if (roadmap === draft.roadmap) return draft;
  return { ...draft, roadmap, past: [...draft.past, { roadmap: draft.roadmap, selected: draft.selected }].slice(-mostPast) };
}

/** A correction after which something else is selected. @param next where to go on; the nearest place there is */
export function rearrange(draft: Draft, change: (roadmap: ImportedRoadmap) => ImportedRoadmap, next: Place): Draft {
  const corrected = correct(draft, change);
  return corrected === draft ? draft : jump(corrected, nearest(corrected.roadmap, next));
}

/** Takes the last correction back. */
export function undo(draft: Draft): Draft {
  const last = draft.past.at(-1);
  return last ? jump({ ...draft, roadmap: last.roadmap, past: draft.past.slice(0, -1) }, last.selected) : draft;
}

/** Goes where a warning points to. */
export function goTo(draft: Draft, warning: ImportWarning): Draft {
  const to = warning.code === 'text_outside_actions' ? warning.to : warning.line;
  return { ...jump(draft, placeOf(draft.roadmap, warning)), lines: { from: warning.line, to } };
}

const jump = (draft: Draft, place: Place | null): Draft => ({ ...look(draft, place), jumps: draft.jumps + 1 });

const look = (draft: Draft, place: Place | null): Draft => ({ ...draft, selected: place, lines: place && linesAt(draft.roadmap, place) });

function linesAt(roadmap: ImportedRoadmap, place: Place): LineRange | null {
  const theme = roadmap.themes[place.theme];
  if (place.action !== null) return theme?.actions[place.action]?.lines ?? null;
  return theme ? { from: theme.lines.from, to: theme.lines.from } : null;
}

function nearest({ themes }: ImportedRoadmap, { theme, action }: Place): Place | null {
  if (themes.length === 0) return null;
  const at = Math.min(Math.max(theme, 0), themes.length - 1);
  const last = (themes[at]?.actions.length ?? 0) - 1;
  return { theme: at, action: action === null || last < 0 ? null : Math.min(Math.max(action, 0), last) };
}

/** The item a warning speaks of: the one it names, else the last one that begins before its line. */
function placeOf({ themes }: ImportedRoadmap, warning: ImportWarning): Place | null {
  const theme = 'theme' in warning ? warning.theme - 1 : themes.findLastIndex(({ lines }) => lines.from <= warning.line);
  const found = themes[theme];
  if (!found) return null;
  if (warning.code === 'theme_without_actions') return { theme, action: null };
  const action = found.actions.findLastIndex((one) => one.lines.from <= warning.line && ('number' in warning ? one.number === warning.number : true));
  const isPast = action >= 0 && (found.actions[action]?.lines.to ?? 0) < warning.line && !('theme' in warning);
  return { theme, action: action < 0 || isPast ? null : action };
}
