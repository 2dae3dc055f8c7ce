import type * as z from 'zod/mini';
import type { Chart } from './chart.shape';
import type { Voice } from './charts.words';
import { matrixScene } from './matrix.rules';
import type { Paired } from './tally.schema';

/** Every option against every other, in the order of the ranking. */
export function pairsChart({ pairwise, ranking, winners, condorcetWinner }: z.infer<typeof Paired>, voice: Voice): Chart {
  const { say, name, number } = voice;
  // of those who are tied, whoever was drawn first
  const ids = ranking.flatMap((tier) => tier.toSorted((a, b) => Number(winners.includes(b)) - Number(winners.includes(a))));
  const winsOf = (one: string, other: string): number => pairwise[one]?.[other] ?? 0;
  const rankOf = (id: string): number =>
    1 +
    ranking
      .slice(
        0,
        ranking.findIndex((tier) => tier.includes(id)),
      )
      .flat().length;
  const duels = { labels: ids.map(name), wins: ids.map((one) => ids.map((other) => winsOf(one, other))), number, won: winners.length === 1 };
  return {
    title: say('duels'),
    reading: say('readDuels'),
    table: {
      columns: [say('option'), say('rank'), ...ids.map(name), say('condorcet')],
      rows: ids.map((one) => [
        name(one),
        rankOf(one),
        ...ids.map((other) => (one === other ? null : winsOf(one, other))),
        one === condorcetWinner ? say('yesCell') : null,
      ]),
    },
    draw: (width) => matrixScene(duels, width),
  };
}
