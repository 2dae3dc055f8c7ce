/** Words of a text as they can be found again: W3C Web Annotation Data Model, 4.2.4 (TextQuoteSelector). */
import type { TextQuote } from './consent.schema';

const around = 32;

/** Words as they can be compared: however a screen has broken them into lines. */
const evenSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Words of a text, with what stands around them; the first place where they stand.
 * @param text as `plainText` gives it
 * @param words as they were selected or typed; at most 500 characters are a quote
 * @returns null where they do not stand in it; undefined where there are none
 */
export function quoteIn(text: string, words: string): TextQuote | null | undefined {
  const exact = evenSpaces(words);
  if (exact === '') return undefined;
  const whole = evenSpaces(text);
  const place = whole.indexOf(exact);
  if (place < 0 || exact.length > 500) return null;
  return { exact, prefix: whole.slice(Math.max(0, place - around), place), suffix: whole.slice(place + exact.length, place + exact.length + around) };
}
