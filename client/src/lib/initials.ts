/**
 * The one or two letters that stand for a name.
 * @param name as its person writes it
 * @returns first letters of the first and the last word, in capitals; whole characters, so that é and emoji stay whole
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
