import type { Actions } from './action.rules';
import type { Listed } from './contents.rules';
import type { Section } from './section.rules';
import { isFrameHeading, kindOfHeading } from './vocabulary.rules';

/** A section that was read. */
export interface ReadSection extends Actions {
  readonly section: Section;
  /** whether its lists name the themes */
  readonly isContents: boolean;
}

/** `preface`: what stands before the first heading. `container`: under a heading that is no theme. */
export interface Part extends ReadSection {
  readonly role: 'preface' | 'title' | 'theme' | 'container';
}

/** What roles depend on beyond the section itself. */
interface Whole {
  readonly read: readonly ReadSection[];
  readonly listed: Listed;
  /** place of the title, -1 when no heading is one */
  readonly title: number;
  /** place of the first theme that has actions */
  readonly firstActive: number;
  /** title key -> place of the last section with actions that has it */
  readonly active: ReadonlyMap<string, number>;
}

const levelOf = (part: ReadSection | undefined): number => part?.section.heading?.level ?? 0;
const isActive = (part: ReadSection): boolean => part.actions.length > 0;

/**
 * Gives every section its part in the roadmap. Depths alone cannot tell: sibling themes stand at different depths in real texts.
 * A heading without actions is a theme when the introduction lists it; groups themes when a deeper heading, or a word for a kind of
 * session, says so; and is an empty theme otherwise.
 */
export function giveRoles(read: readonly ReadSection[], listed: Listed): Part[] {
  const title = titlePlace(read, listed);
  const active = new Map(read.flatMap((part, at) => (isActive(part) ? [[part.section.heading?.key ?? '', at] as const] : [])));
  const firstActive = read.findIndex((part, at) => at !== title && part.section.heading && isActive(part));
  const whole: Whole = { read, listed, title, firstActive, active };
  return read.map((part, at) => ({ ...part, role: roleOf(part, at, whole) }));
}

function titlePlace(read: readonly ReadSection[], listed: Listed): number {
  const first = read.findIndex(({ section }) => section.heading);
  const part = read[first];
  const heading = part?.section.heading;
  if (!part || !heading || listed.has(heading.key)) return -1;
  if (!isActive(part)) return first > 0 && isFrameHeading(heading.title) ? -1 : first;
  const others = read.slice(first + 1).filter(isActive);
  return others.length > 0 && others.every((other) => levelOf(other) > heading.level) ? first : -1;
}

function roleOf(part: ReadSection, at: number, whole: Whole): Part['role'] {
  const { heading } = part.section;
  if (at === whole.title) return 'title';
  if (!heading) return isActive(part) && whole.firstActive === -1 ? 'theme' : 'preface';
  if (isActive(part)) return 'theme';
  if (part.isContents) return 'container';
  if (whole.listed.has(heading.key)) return 'theme';
  const repeats = (whole.active.get(heading.key) ?? -1) > at;
  if (isFrameHeading(heading.title) || repeats) return 'container';
  return groupsThemes(part, at, whole) || isBeforeThemes(part, at, whole) ? 'container' : 'theme';
}

function groupsThemes(part: ReadSection, at: number, { read }: Whole): boolean {
  const next = read[at + 1];
  return next !== undefined && (levelOf(next) > levelOf(part) || kindOfHeading(part.section.heading?.title ?? '') !== undefined);
}

/** Before the first actions a heading is a theme only where it stands like one: beside the next theme and under the title. */
function isBeforeThemes(part: ReadSection, at: number, { read, title, firstActive }: Whole): boolean {
  const isSibling = levelOf(part) === levelOf(read[firstActive]) && levelOf(part) > levelOf(read[title]);
  return at < firstActive && !isSibling;
}
