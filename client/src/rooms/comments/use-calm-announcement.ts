import { useEffect } from 'react';
import { announce } from '../../lib';

const pause = 20_000;
let spokenAt = -pause;

/** Says a sentence once things have been quiet for a while; what changes meanwhile is said as one sentence. @param sentence null says nothing */
export function useCalmAnnouncement(sentence: string | null): void {
  useEffect(() => {
    if (sentence === null) return undefined;
    const speak = () => {
      spokenAt = Date.now();
      announce(sentence);
    };
    const timer = setTimeout(speak, Math.max(0, spokenAt + pause - Date.now()));
    return () => clearTimeout(timer);
  }, [sentence]);
}
