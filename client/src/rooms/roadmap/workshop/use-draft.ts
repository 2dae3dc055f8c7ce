import { Locale } from '@palabre/shared/kernel';
import { ImportedRoadmap } from '@palabre/shared/roadmap';
import { useCallback, useEffect, useState } from 'react';
import { useKeptText } from '../../../lib';
import { type Draft, type DraftContent, startDraft } from './draft.rules';

/** How a part of the workshop changes the draft. */
export type ChangeDraft = (change: (draft: Draft) => Draft) => void;

/** Null when nothing was kept, or when another version of this page kept it. */
function readKept(kept: string): Draft | null {
  try {
    const content = JSON.parse(kept) as DraftContent;
    return startDraft({ ...content, lang: Locale.parse(content.lang), roadmap: ImportedRoadmap.parse(content.roadmap) });
  } catch {
    return null;
  }
}

function contentOf(draft: Draft | null): string {
  if (!draft) return '';
  const { source, lang, versions, roadmap } = draft;
  const content: DraftContent = { source, lang, versions, roadmap };
  return JSON.stringify(content);
}

/** The draft being corrected, which survives a reload of the tab. @param name tells it from other drafts */
export function useDraft(name: string) {
  const [kept, setKept] = useKeptText(`roadmap-draft:${name}`);
  const [draft, setDraft] = useState(() => readKept(kept));
  useEffect(() => setKept(contentOf(draft)), [draft, setKept]);
  const change: ChangeDraft = useCallback((next) => setDraft((one) => one && next(one)), []);
  return { draft, change, begin: (from: DraftContent) => setDraft(startDraft(from)), drop: () => setDraft(null) };
}
