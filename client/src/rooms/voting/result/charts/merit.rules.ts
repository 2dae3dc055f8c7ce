import type * as z from 'zod/mini';
import type { Chart } from './chart.shape';
import type { Voice } from './charts.words';
import { stackScene, type Part } from './stack.rules';
import type { Graded } from './tally.schema';

/** Which of the six colours of merit, 1 for the best, when there are `many` grades. @param grade its place, the worst is 0 */
export function shadeOf(grade: number, many: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const place = many < 2 ? 0 : Math.round(((many - 1 - grade) * 5) / (many - 1));
  return (place + 1) as 1 | 2 | 3 | 4 | 5 | 6;
}

/**
 * Merit profiles: the grades of each option from the best to the worst, with a line at the half, where its majority grade is.
 * @param names of the grades, the worst first; where they are not known, numbers
 */
export function meritChart({ profiles, ranking, gauge }: z.infer<typeof Graded>, names: readonly string[], voice: Voice): Chart {
  const { say, name, number } = voice;
  const many = Math.max(0, ...Object.values(profiles).map(({ length }) => length));
  const best = Array.from({ length: many }, (_, place) => many - 1 - place);
  const gradeName = (grade: number) => names[grade] ?? Object.values(gauge).find((one) => one.grade === grade)?.name ?? `${grade + 1}`;
  const partOf = (grade: number, value: number): Part => {
    const shade = shadeOf(grade, many);
    const legend = value === 0 ? null : `${gradeName(grade)} ${number(value)}`;
    return { value, fill: `grade-${shade}`, on: `on-grade-${shade}`, inside: number(value), legend };
  };
  const ranked = ranking.flatMap((tier, place) => tier.map((id) => ({ id, rank: 1 + ranking.slice(0, place).flat().length })));
  const majorityOf = (id: string) => gauge[id]?.name ?? say('none');
  const rows = ranked.map(({ id, rank }) => ({
    label: `${rank}. ${name(id)}`,
    aside: `${say('majorityGrade')} : ${majorityOf(id)}`,
    parts: best.map((grade) => partOf(grade, profiles[id]?.[grade] ?? 0)),
  }));
  return {
    title: say('merit'),
    reading: say('readMerit'),
    table: {
      columns: [say('option'), say('rank'), say('majorityGrade'), ...best.map(gradeName)],
      rows: ranked.map(({ id, rank }) => [name(id), rank, majorityOf(id), ...best.map((grade) => profiles[id]?.[grade] ?? 0)]),
    },
    draw: (width) => stackScene(rows, width, { share: 0.5, text: say('half') }),
  };
}
