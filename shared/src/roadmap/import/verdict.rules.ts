import type { Candidate } from './candidate.rules';
import type { Row } from './page.rules';
import { isActionsHeading, isFrameHeading } from './vocabulary.rules';
import { isCutShort, isFinished } from './wording.rules';

/** What is around a candidate, as far as it was read. */
export interface Place {
  /** key of the heading it stands under */
  readonly current: string | undefined;
  /** last number printed under that heading, and first one after the candidate */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly previous: Row | undefined;
  /** whether another candidate, or the end, comes next */
  readonly alone: boolean;
  /** whether a heading with this title came before */
  readonly known: boolean;
  /** whether the numbers of the actions run on from one theme to the next */
  readonly runsOn: boolean;
}

export type Verdict = 'heading' | 'text' | 'repeated';

/**
 * What a candidate is, by what stands around it.
 * @returns `repeated` for the heading of the section it stands in, printed again on a new page: it is left out
 */
export function judge(candidate: Candidate, place: Place): Verdict {
  if (place.current !== undefined && isActionsHeading(candidate.title)) return 'repeated';
  const inList = place.before !== undefined;
  if (place.known && inList && place.after !== 1) return 'repeated';
  if (candidate.level <= 6) return 'heading';
  return isWeakHeading(candidate, place, inList) ? 'heading' : 'text';
}

function isWeakHeading(candidate: Candidate, place: Place, inList: boolean): boolean {
  const { before, after } = place;
  if (candidate.numbered) return after === 1;
  if (candidate.level === 8) return inList || place.current === undefined;
  if (after === 1) return true;
  if (place.previous && endsSentence(candidate.title, place.previous.text)) return false;
  if (after === undefined) return candidate.capitals || place.alone || isFrameHeading(candidate.title);
  return before === undefined || after !== before + 1 || place.runsOn;
}

/** Capitals at the head of a page may be the last word of a sentence: "... of the / UNO." */
const endsSentence = (title: string, previous: string): boolean => isCutShort(previous) || (isFinished(title) && !isFinished(previous));
