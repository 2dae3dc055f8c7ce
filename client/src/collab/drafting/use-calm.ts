import { useEffect, useState } from 'react';
import type { SaveState } from '../session/save-state.rules';
import { calmMs, isHeld } from './calm.rules';

/** What the save line shows: the state of the session, which becomes "saved" only once nobody has written for a moment. */
export function useCalm(state: SaveState): SaveState {
  const [last, setLast] = useState(state);
  const held = isHeld(last, state);
  if (!held && last !== state) setLast(state);
  useEffect(() => {
    if (!held) return undefined;
    const timer = setTimeout(() => setLast('saved'), calmMs);
    return () => clearTimeout(timer);
  }, [held]);
  return held ? last : state;
}
