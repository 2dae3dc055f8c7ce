import * as z from 'zod/mini';
import { Attribution, RichNode } from '../collab';
import { Fragment, Id, Moment, pageOf } from '../kernel';
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
  /** who wrote words of it; an erased account is missing */
  authors: z.array(PersonCard),
  createdBy: z.nullable(PersonCard),
  createdAt: Moment,
});
export type VersionCard = z.infer<typeof VersionCard>;

/** `attribution` is null for a version from before that was kept. */
export const VersionView = z.object({ ...VersionCard.shape, content: RichNode, attribution: z.nullable(Attribution) });
export type VersionView = z.infer<typeof VersionView>;
export const SaveVersion = z.object({ title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)) });
export type SaveVersion = z.infer<typeof SaveVersion>;
/** Newest first. */
export const VersionList = pageOf(VersionCard);
export type VersionList = z.infer<typeof VersionList>;

/** The text as it stands, committed, with who wrote which words and who they are; an erased account is missing among them. */
export const CurrentText = z.object({
  content: RichNode,
  sha256: z.string(),
  updatedAt: Moment,
  attribution: Attribution,
  authors: z.array(PersonCard),
});
export type CurrentText = z.infer<typeof CurrentText>;

/** What restoring did: the version that keeps what was there before, null when the text said the same already. */
export const RestoredVersion = z.object({ before: z.nullable(VersionCard) });
export type RestoredVersion = z.infer<typeof RestoredVersion>;

/** A text that cannot be read. It is neither shown nor written until it can be; nothing of it is deleted. */
export const QuarantinedText = z.object({
  documentId: Id,
  /** whose text it is; null when nothing knows it any more */
  proposal: z.nullable(z.object({ id: Id, title: Fragment })),
  /** for the operator, in English */
  reason: z.string(),
  since: Moment,
});
export type QuarantinedText = z.infer<typeof QuarantinedText>;

/** What came of trying to read a text again; the reason when it still cannot be. */
export const SecondLook = z.object({ readable: z.boolean(), reason: z.nullable(z.string()) });
export type SecondLook = z.infer<typeof SecondLook>;
