/** Where ties come about. */
export type TiePlace = 'winner' | 'committee' | 'grade' | 'wins' | 'votes' | 'seat' | 'round' | 'exclusion' | 'surplus' | 'election' | 'elsewhere';

const patterns: readonly [RegExp, TiePlace][] = [
  [/^winner$/, 'winner'],
  [/^committee$/, 'committee'],
  [/^majority grade$/, 'grade'],
  [/^wins of (\d+)$/, 'wins'],
  [/^(\d+) votes$/, 'votes'],
  [/^seat (\d+)$/, 'seat'],
  [/^(?:round|stage) (\d+), (?:exclusion|defeat)$/, 'exclusion'],
  [/^stage (\d+), surplus$/, 'surplus'],
  [/^stage (\d+), election$/, 'election'],
  [/^round (\d+)$/, 'round'],
];

/** Reads where in the count a tie was, as the methods write it down; `elsewhere` for what no method says today. */
export function placeOf(where: string): { place: TiePlace; values: { number: string } } {
  for (const [pattern, place] of patterns) {
    const match = pattern.exec(where);
    if (match) return { place, values: { number: match[1] ?? '' } };
  }
  return { place: 'elsewhere', values: { number: '' } };
}
