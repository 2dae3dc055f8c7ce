import type { Draft } from './draft.rules';

/** What each part of the form is given: the draft, and how to change it. */
export interface DraftProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}
