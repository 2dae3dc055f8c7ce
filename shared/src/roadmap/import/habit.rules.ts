import type { Row } from './page.rules';
import type { Habits } from './text.rules';

/** Texts whose long lines go beyond this were not wrapped by hand or by a mail program. */
const widestWrap = 120;

/** Looks at all rows once, and at their words only when a line ends with a hyphen. */
export function readHabits(rows: readonly Row[]): Habits {
  const lengths = rows.map((row) => row.indent + row.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  let words: Set<string> | undefined;
  return {
    couldWrap: (row) => width <= widestWrap && row.indent + row.text.length > width * 0.7,
    knows: (word) => {
      words ??= new Set(rows.flatMap((row) => wordsOf(row.text)));
      return words.has(word);
    },
  };
}

/** A word cut at the end of a line is no word. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?!-$)/gu) ?? [];
