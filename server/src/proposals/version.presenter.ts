import type { Attribution } from '@palabre/shared/collab';
import type { PersonCard } from '@palabre/shared/people';
import type { CurrentText, VersionCard, VersionKind, VersionView } from '@palabre/shared/proposals';
import type { CurrentContent, VersionEntity, VersionHead } from '../collab';

type People = ReadonlyMap<string, PersonCard>;

/** Everybody who is named on versions: who asked for them, and who wrote them. */
export const peopleIn = (...versions: (Pick<VersionHead, 'createdBy'> & { attribution?: Attribution | null })[]): string[] =>
  versions.flatMap(({ createdBy, attribution }) => [...(createdBy === null ? [] : [createdBy]), ...(attribution?.people ?? [])]);

export function presentVersion({ id, number, kind, title, sha256, createdBy, createdAt }: VersionHead, people: People): VersionCard {
  const author = createdBy === null ? null : (people.get(createdBy) ?? null);
  return { id, number, kind: kind as VersionKind, title, sha256, createdBy: author, createdAt: createdAt.toISOString() };
}

export function presentVersionView(version: VersionEntity, people: People): VersionView {
  const { content, attribution } = version;
  return { ...presentVersion(version, people), content, attribution, authors: authorsOf(attribution, people) };
}

export function presentText({ content, sha256, attribution, updatedAt }: CurrentContent, people: People): CurrentText {
  return { content, sha256, attribution, authors: authorsOf(attribution, people), updatedAt: updatedAt.toISOString() };
}

const authorsOf = (attribution: Attribution | null, people: People): PersonCard[] => (attribution?.people ?? []).flatMap((id) => people.get(id) ?? []);
