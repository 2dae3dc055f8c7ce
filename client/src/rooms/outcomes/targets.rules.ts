import type { Target } from '@palabre/shared/outcomes';
import { readQuantity } from './quantity.rules';

type Entries = Readonly<Record<string, unknown>>;

/** The places of the targets among the fields `targets.<place>.year`, in order. */
export function targetRows(fields: Entries): number[] {
  const places = Object.keys(fields).flatMap((name) => /^targets\.(\d+)\.year$/.exec(name)?.[1] ?? []);
  return places.map(Number).toSorted((a, b) => a - b);
}

/** The fields of targets as a form begins with them. */
export const targetFields = (targets: readonly Target[]): Record<string, string> =>
  Object.fromEntries(
    targets.flatMap(({ year, value }, place) => [
      [`targets.${place}.year`, String(year)],
      [`targets.${place}.value`, value],
    ]),
  );

/** What was typed as targets; an empty field is undefined. */
export function readTargets(entries: Entries): { year: number | undefined; value: string | undefined }[] {
  const text = (name: string) => (typeof entries[name] === 'string' ? entries[name] : undefined);
  return targetRows(entries).map((place) => {
    const [year, value] = [text(`targets.${place}.year`), text(`targets.${place}.value`)];
    return { year: year === undefined ? undefined : Number(year), value: value === undefined ? undefined : readQuantity(value) };
  });
}
