import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { sideAt, type Side } from './ranking.rules';

/** What lies under the pointer: an option of the ranking and its side, or the zone of those that are not ranked. */
export type Target = { option: string; side: Side } | 'unranked';

interface Dragging {
  option: string;
  target: Target | null;
}

const edge = 56;
const step = 12;

/** A list that is longer than the screen goes along with who drags. */
function scrollNear(y: number): void {
  if (y < edge) window.scrollBy(0, -step);
  else if (y > window.innerHeight - edge) window.scrollBy(0, step);
}

function targetAt({ clientX, clientY }: PointerEvent, equal: boolean): Target | null {
  const there = document.elementFromPoint(clientX, clientY);
  const line = there?.closest<HTMLElement>('[data-ranked]');
  if (line?.dataset.option) return { option: line.dataset.option, side: sideAt(clientY, line.getBoundingClientRect(), equal) };
  return there?.closest('[data-unranked]') ? 'unranked' : null;
}

/**
 * Dragging a line by its handle with a mouse, a pen or a finger: pointer events, since those of HTML know no touch.
 * @param equal whether the middle of a line shares its place
 */
export function useRankingDrag(equal: boolean, onDrop: (option: string, target: Target) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const handleOf = (option: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragging({ option, target: null });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!dragging) return;
      scrollNear(event.clientY);
      setDragging({ option, target: targetAt(event, equal) });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!dragging) return;
      const target = targetAt(event, equal);
      setDragging(null);
      if (target) onDrop(option, target);
    },
    onPointerCancel: () => setDragging(null),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDragging(null);
  };
  return { dragged: dragging?.option ?? null, target: dragging?.target ?? null, handleOf, onKeyDown };
}
