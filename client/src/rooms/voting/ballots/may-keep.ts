import { useState } from 'react';
import { useMayKeep } from '../../people';

/** Whether this device may keep something, as it was last known on this page: without a network one cannot ask again, and the answer does not change by that. */
export function useMayKeepHere(): boolean {
  const answer = useMayKeep();
  const [known, setKnown] = useState(false);
  const now = answer === 'unknown' ? known : answer === 'yes';
  if (now !== known && answer !== undefined) setKnown(now);
  return now || (answer === undefined && known);
}
