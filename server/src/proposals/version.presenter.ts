import type { PersonCard } from '@palabre/shared/people';
import type { CurrentText, VersionCard, VersionKind, VersionView } from '@palabre/shared/proposals';
import type { CurrentContent, VersionEntity, VersionHead } from '../collab';

type People = ReadonlyMap<string, PersonCard>;

/** Everybody who is named on versions: who asked for them, and who wrote them. */
export const peopleIn = (...versions: VersionHead[]): string[] =>
  versions.flatMap(({ createdBy, authorIds }) => [...(createdBy === null ? [] : [createdBy]), ...authorIds]);

export function presentVersion({ id, number, kind, title, sha256, authorIds, createdBy, createdAt }: VersionHead, people: People): VersionCard {
  const asking = createdBy === null ? null : (people.get(createdBy) ?? null);
  const authors = cardsOf(authorIds, people);
  return { id, number, kind: kind as VersionKind, title, sha256, authors, createdBy: asking, createdAt: createdAt.toISOString() };
}

export const presentVersionView = (version: VersionEntity, people: People): VersionView => ({
  ...presentVersion(version, people),
  content: version.content,
  attribution: version.attribution,
});

export const presentText = ({ content, sha256, attribution, updatedAt }: CurrentContent, people: People): CurrentText => ({
  content,
  sha256,
  updatedAt: updatedAt.toISOString(),
  attribution,
  authors: cardsOf(attribution.people, people),
});

const cardsOf = (ids: readonly string[], people: People): PersonCard[] => ids.flatMap((id) => people.get(id) ?? []);
