import type { ThemeKind } from '../roadmap.schema';
import type { Listed } from './contents.rules';
import type { Part } from './part.rules';
import { kindOfHeading } from './vocabulary.rules';

interface Group {
  readonly kind: ThemeKind;
  readonly level: number;
}

/**
 * The kind of session of each theme. In this order: the list of the introduction that names it, its own heading, the heading it is
 * grouped under, the kind its neighbours share. A group holds until another heading of a group: depths cannot be trusted to end it.
 * @returns nothing for themes of which nothing is said
 */
export function readKinds(parts: readonly Part[], listed: Listed): Map<Part, ThemeKind> {
  const told = toldKinds(parts, listed);
  const themes = parts.filter(({ role }) => role === 'theme');
  const kinds = themes.map((theme) => told.get(theme));
  const before = lastDefined(kinds);
  const after = lastDefined(kinds.toReversed()).toReversed();
  const found = new Map<Part, ThemeKind>();
  themes.forEach((theme, at) => {
    const kind = kinds[at] ?? (before[at] === after[at] ? before[at] : undefined);
    if (kind) found.set(theme, kind);
  });
  return found;
}

function toldKinds(parts: readonly Part[], listed: Listed): Map<Part, ThemeKind | undefined> {
  const told = new Map<Part, ThemeKind | undefined>();
  let group: Group | undefined;
  for (const part of parts) {
    const { heading } = part.section;
    if (part.role === 'theme') told.set(part, listed.get(heading?.key ?? '') ?? kindOfHeading(heading?.title ?? '') ?? group?.kind);
    if (part.role === 'container' && heading && !part.isContents) group = nextGroup(group, kindOfHeading(heading.title), heading.level);
  }
  return told;
}

function nextGroup(group: Group | undefined, kind: ThemeKind | undefined, level: number): Group | undefined {
  if (kind) return { kind, level };
  return group && level <= group.level ? undefined : group;
}

/** For every place, the last kind told at it or before it. */
function lastDefined(kinds: readonly (ThemeKind | undefined)[]): (ThemeKind | undefined)[] {
  let last: ThemeKind | undefined;
  return kinds.map((kind) => (last = kind ?? last));
}
