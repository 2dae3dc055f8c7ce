import { useState } from 'react';
import type { CommentView } from '@palabre/shared/comments';
import { begin, renew, showAll, take, waiting, type Latest, type Shown, type Waiting } from './arrivals.rules';

export interface Arrivals {
  shown: Shown;
  waiting: Waiting;
  showAll: () => void;
  /** the reader has done something to this comment */
  take: (comment: CommentView) => void;
}

interface Reading {
  shown: Shown;
  of: Latest;
}

/** A conversation that keeps its place on the screen. @returns undefined until its first page has arrived */
export function useArrivals(latest: Latest | undefined): Arrivals | undefined {
  const [reading, setReading] = useState<Reading>();
  if (!latest) return undefined;
  const current = reading?.of === latest ? reading : { shown: reading ? renew(reading.shown, latest) : begin(latest), of: latest };
  if (current !== reading) setReading(current);
  const { shown } = current;
  return {
    shown,
    waiting: waiting(shown, latest),
    showAll: () => setReading({ shown: showAll(shown, latest), of: latest }),
    take: (comment) => setReading((before) => before && { ...before, shown: take(before.shown, comment) }),
  };
}
