/*
 * Two lists side by side, as few changes as possible: the longest common subsequence of what is equal and, between, of what is alike
 * enough to be changed in place, so that whoever writes there meanwhile keeps their place.
 */

/** What stands in both lists, only in the old one, or only in the young one. */
export type Pair<Old, Young> = { old: Old; young: Young } | { old: Old; young?: undefined } | { old?: undefined; young: Young };

/** How two entries are compared. */
export interface Measure<Old, Young> {
  equal: (old: Old, young: Young) => boolean;
  /** 0: one cannot become the other; else how alike they are, at most 2 */
  likeness: (old: Old, young: Young) => number;
}

/** An equal pair outweighs every number of pairs that are only alike. */
const equality = 1_000_000;
/** Cells of a table that is worth its time; in a larger one only what is equal counts, and in a larger one yet only both ends. */
const mostCompared = 1_000_000;
const mostCells = 4_000_000;

/** @returns the entries of both lists in order, each once */
export function align<Old, Young>(old: readonly Old[], young: readonly Young[], measure: Measure<Old, Young>): Pair<Old, Young>[] {
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && measure.equal(old[start] as Old, young[start] as Young)) start += 1;
  let end = 0;
  while (end < shorter - start && measure.equal(old.at(-1 - end) as Old, young.at(-1 - end) as Young)) end += 1;
  const same = (from: number, to: number, shift: number) =>
    old.slice(from, to).map((entry, place) => ({ old: entry, young: young[from + place + shift] as Young }));
  return [
    ...same(0, start, 0),
    ...middle(old.slice(start, old.length - end), young.slice(start, young.length - end), measure),
    ...same(old.length - end, old.length, young.length - old.length),
  ];
}

function middle<Old, Young>(old: readonly Old[], young: readonly Young[], measure: Measure<Old, Young>): Pair<Old, Young>[] {
  const cells = old.length * young.length;
  if (cells === 0 || cells > mostCells) return [...old.map((entry) => ({ old: entry })), ...young.map((entry) => ({ young: entry }))];
  const weigh = (row: number, column: number): number => {
    if (measure.equal(old[row] as Old, young[column] as Young)) return equality;
    return cells > mostCompared ? 0 : measure.likeness(old[row] as Old, young[column] as Young);
  };
  const { best, weights, width } = table(old.length, young.length, weigh);
  const pairs: Pair<Old, Young>[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    const here = best[row * width + column];
    const weight = row < old.length && column < young.length ? (weights[row * width + column] as number) : 0;
    if (weight > 0 && here === weight + (best[(row + 1) * width + column + 1] as number))
      pairs.push({ old: old[row++] as Old, young: young[column++] as Young });
    else if (row < old.length && here === best[(row + 1) * width + column]) pairs.push({ old: old[row++] as Old });
    else pairs.push({ young: young[column++] as Young });
  }
  return pairs;
}

/** The greatest weight that the entries from each row and column on can reach. */
function table(rows: number, columns: number, weigh: (row: number, column: number) => number) {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const weights = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      const weight = weigh(row, column);
      weights[cell] = weight;
      const paired = weight > 0 ? weight + (best[cell + width + 1] as number) : 0;
      best[cell] = Math.max(best[cell + width] as number, best[cell + 1] as number, paired);
    }
  }
  return { best, weights, width };
}
