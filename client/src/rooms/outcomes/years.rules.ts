import type { CommitmentView } from '@palabre/shared/outcomes';

/** One year of a commitment: what was aimed at, and what was measured last in it. */
export interface YearLine {
  year: number;
  target: string | null;
  measured: { day: string; value: string } | null;
}

type Followed = Pick<CommitmentView, 'targets' | 'measurements'>;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Every year that has a target or a measurement, in order. @param commitment its measurements by day, the last of a day last */
export function yearsOf({ targets, measurements }: Followed): YearLine[] {
  const years = new Set([...targets.map(({ year }) => year), ...measurements.map(({ day }) => yearOf(day))]);
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const measured = measurements.findLast(({ day }) => yearOf(day) === year);
      return {
        year,
        target: targets.find((target) => target.year === year)?.value ?? null,
        measured: measured ? { day: measured.day, value: measured.value } : null,
      };
    });
}

/** Where values stand on a line that holds all of them and zero, in percent of its length. Pictures need no more digits than that. */
export interface Scale {
  zero: number;
  at: (value: string) => number;
}

export function scaleOf(lines: readonly YearLine[]): Scale {
  const values = lines.flatMap(({ target, measured }) => [target ?? '0', measured?.value ?? '0']).map(Number);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const at = (value: string): number => (100 * (Number(value) - low)) / span;
  return { zero: at('0'), at };
}
