import type { RoundResult } from '@palabre/shared/voting';

const isIds = (said: unknown): said is string[] => Array.isArray(said) && said.every((id) => typeof id === 'string');
const isRecord = (said: unknown): said is Record<string, unknown> => typeof said === 'object' && said !== null && !Array.isArray(said);

/** Who won; of a consultation, which has no winners, who leads. */
export function leadersOf({ winners, outcome, tally }: RoundResult): readonly string[] {
  return outcome === 'consulted' && isIds(tally.winners) ? tally.winners : winners;
}

/** Between whom a declared tie leaves the decision open. */
export function tiedOf({ tally: { undecided, ties } }: RoundResult): readonly string[] {
  if (isRecord(undecided) && isIds(undecided.tied)) return undecided.tied;
  const declared: unknown = Array.isArray(ties) ? ties.findLast((tie: unknown) => isRecord(tie) && tie.settledBy === 'report') : undefined;
  return isRecord(declared) && isIds(declared.tied) ? declared.tied : [];
}

/** How many seats each list has that has some, the most first; null where lists have no seats. */
export function seatsOf({ tally: { seats } }: RoundResult): [list: string, seats: number][] | null {
  if (!isRecord(seats)) return null;
  const held = Object.entries(seats).flatMap(([list, many]): [string, number][] => (typeof many === 'number' && many > 0 ? [[list, many]] : []));
  return held.toSorted(([, a], [, b]) => b - a);
}
