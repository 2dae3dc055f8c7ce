import * as z from 'zod/mini';
import { RichNode } from '../collab';
import { Id, Moment } from '../kernel';
import { PersonCard } from '../people';

/**
 * Why a version was kept: somebody asked for it; the text was frozen (it then carries the title of the proposal at that moment); a while
 * had passed since the last change; most of the text was about to be deleted at once.
 */
export const VersionKind = z.enum(['manual', 'frozen', 'automatic', 'rescue']);
export type VersionKind = z.infer<typeof VersionKind>;

/** An immutable copy of a text. `sha256` is of the canonical content (see `collab`), in hex. */
export const VersionCard = z.object({
  id: Id,
  number: z.int(),
  kind: VersionKind,
  title: z.string(),
  sha256: z.string(),
  createdBy: z.nullable(PersonCard),
  createdAt: Moment,
});
export type VersionCard = z.infer<typeof VersionCard>;
export const VersionView = z.object({ ...VersionCard.shape, content: RichNode });
export type VersionView = z.infer<typeof VersionView>;
export const SaveVersion = z.object({ title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) });
export type SaveVersion = z.infer<typeof SaveVersion>;
/** Newest first. */
export const VersionList = z.object({ items: z.array(VersionCard) });
export type VersionList = z.infer<typeof VersionList>;

/** The text as it stands, committed. */
export const CurrentText = z.object({ content: RichNode, sha256: z.string(), updatedAt: Moment });
export type CurrentText = z.infer<typeof CurrentText>;
