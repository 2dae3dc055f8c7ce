import type { CommentSubject } from '@palabre/shared/comments';
import { useKeptText } from '../../lib';

/** The comment that somebody is writing about a subject, or the answer to another comment; it survives a reload of this tab. */
export const useDraft = (subject: CommentSubject, parentId?: string) => useKeptText(`comment:${subject.kind}:${subject.id}:${parentId ?? ''}`);
