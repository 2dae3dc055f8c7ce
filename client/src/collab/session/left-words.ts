/**
 * Words of a text that nothing else keeps, between leaving its page and coming back to it, as long as this tab stays open. In the
 * memory only: on a device that others use nothing may stay. Needs neither Yjs nor the editor, so that signing out can empty it.
 */
const left = new Map<string, string>();
/** Beginnings of the places of whoever signed out here, whose text may still be open in that moment. */
const signedOut = new Set<string>();

/** @param place as `placeOf` gives it: words belong to one person */
export function leaveWords(place: string, words: string): void {
  if (words && ![...signedOut].some((prefix) => place.startsWith(prefix))) left.set(place, words);
}

/** Whoever takes them answers for them. @returns empty when there are none */
export function takeWords(place: string): string {
  const words = left.get(place) ?? '';
  left.delete(place);
  for (const prefix of signedOut) if (place.startsWith(prefix)) signedOut.delete(prefix);
  return words;
}

/** Whether closing the tab would lose words. */
export const hasLeftWords = (): boolean => left.size > 0;

/** @param prefix of the places of one person, who signs out */
export function forgetLeftWords(prefix: string): void {
  signedOut.add(prefix);
  for (const place of left.keys()) if (place.startsWith(prefix)) left.delete(place);
}
