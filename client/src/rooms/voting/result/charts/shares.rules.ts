import type { RoundOption } from '@palabre/shared/voting';
import type * as z from 'zod/mini';
import { blocksScene } from './blocks.rules';
import type { Chart } from './chart.shape';
import type { Voice } from './charts.words';
import type { Ink } from './scene.rules';
import { stackScene, type Part } from './stack.rules';
import type { Committee, Funded, Seated } from './tally.schema';
import { totalsChart } from './totals.rules';

/** Seats of lists, each with the number of its turn. */
export function seatsChart({ seats, order }: z.infer<typeof Seated>, voice: Voice): Chart {
  const { say, name, number } = voice;
  const lists = Object.keys(seats).toSorted((a, b) => (seats[b] ?? 0) - (seats[a] ?? 0));
  const turnsOf = (list: string) => order.filter((turn) => turn.list === list);
  const rows = lists.map((list) => ({ label: name(list), aside: number(seats[list] ?? 0), blocks: turnsOf(list).map(({ seat }) => `${seat}`) }));
  return {
    title: say('seats'),
    reading: say('readSeats'),
    table: {
      columns: [say('list'), say('seatsOf'), say('seatsTaken')],
      rows: lists.map((list) => [
        name(list),
        seats[list] ?? 0,
        turnsOf(list)
          .map(({ seat, quotient }) => `${seat} (${quotient})`)
          .join(', ') || null,
      ]),
    },
    draw: (width) => blocksScene(rows, width),
  };
}

const inks: readonly [fill: Ink, on: Ink][] = [
  ['brand', 'on-brand'],
  ['v-for', 'surface'],
  ['v-abstain', 'surface'],
];

/** What is funded, out of the budget; then the votes for each project. */
export function budgetCharts({ selected, totalCost, budget, votes, voters }: z.infer<typeof Funded>, options: readonly RoundOption[], voice: Voice): Chart[] {
  const { say, name, number } = voice;
  const costOf = (id: string): number => options.find((option) => option.id === id)?.cost ?? 0;
  const funded = selected.map((id, place): Part => {
    const [fill, on] = inks[place % inks.length] as [Ink, Ink];
    return { value: costOf(id), fill, on, inside: `${place + 1}`, legend: `${place + 1}. ${name(id)} : ${number(costOf(id))}` };
  });
  const left = budget - totalCost;
  const rest: Part = { value: left, fill: 'sunken', on: 'ink', inside: number(left), legend: left > 0 ? `${say('left')} : ${number(left)}` : null };
  const row = { label: say('budgetOf', { spent: number(totalCost), budget: number(budget) }), aside: '', parts: [...funded, rest] };
  const purse: Chart = {
    title: say('budget'),
    table: {
      columns: [say('project'), say('cost')],
      rows: [...selected.map((id): [string, number] => [name(id), costOf(id)]), [say('left'), left]],
    },
    draw: (width) => stackScene([row], width),
  };
  const projects = totalsChart(
    {
      title: 'projects',
      names: 'project',
      column: 'votes',
      values: votes,
      winners: selected,
      won: 'funded',
      voters,
      more: [{ column: 'cost', of: costOf }],
      note: (id) => `${say(selected.includes(id) ? 'funded' : 'notFunded')}, ${say('costs', { cost: number(costOf(id)) })}`,
    },
    voice,
  );
  return [purse, projects];
}

/** Who is chosen among those who stood, with the approvals of each. @param winners nobody, where a tie between committees is declared */
export function committeeChart({ approvals, voters, sure, electedOrder }: z.infer<typeof Committee>, winners: readonly string[], voice: Voice): Chart {
  const { say } = voice;
  const seatOf = (id: string): string | undefined => {
    const place = electedOrder?.indexOf(id) ?? -1;
    if (winners.includes(id)) return place < 0 ? say('elected') : say('seatOf', { seat: place + 1 });
    return winners.length === 0 && sure.includes(id) ? say('sure') : undefined;
  };
  return totalsChart(
    {
      title: 'approvalsOf',
      names: 'candidate',
      column: 'approvals',
      values: approvals,
      winners,
      won: 'elected',
      voters,
      more: [{ column: 'seat', of: (id) => seatOf(id) ?? null }],
      note: seatOf,
    },
    voice,
  );
}
