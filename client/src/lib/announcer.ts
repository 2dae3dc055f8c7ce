/**
 * What screen readers are told, one sentence at a time. There is one live region in the page (`ui/live-region`), so that
 * two voices never speak over each other; it is for what happens away from the focus, never for what is focused anyway.
 */
type Listener = () => void;

let spoken = '';
const listeners = new Set<Listener>();

/** Says a sentence politely. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  // A region whose text does not change stays silent: an invisible space makes a repetition a change.
  spoken = sentence === spoken ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

export const lastAnnouncement = (): string => spoken;

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
