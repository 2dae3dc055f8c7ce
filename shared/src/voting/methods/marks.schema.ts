import * as z from 'zod/mini';

/** What a ballot gives to options: one mark for each that it names. */
export type MarksOf<Mark> = Readonly<Record<string, Mark>>;

/** A whole number between two bounds, both included. */
export const wholeBetween =
  (least: number, most: number) =>
  (mark: unknown): mark is number =>
    Number.isInteger(mark) && (mark as number) >= least && (mark as number) <= most;

/**
 * `{"a": 3}`: something said of some of the options. All marks are checked in one go, since a count of a million ballots checks each of them.
 * @param isMark what may be said
 * @param meant what that is, for whoever reads the fault
 */
export function markedOf<Mark>(options: readonly string[], isMark: (mark: unknown) => mark is Mark, meant: string): z.ZodMiniType<MarksOf<Mark>> {
  const known = new Set(options);
  const marks = z.custom<MarksOf<Mark>>();
  return marks.check(({ value, issues }) => {
    if (!isPlain(value)) {
      issues.push({ code: 'custom', input: value, message: `${meant} for each option that is marked` });
      return;
    }
    for (const option of Object.keys(value)) {
      const input = value[option];
      if (!known.has(option)) issues.push({ code: 'unrecognized_keys', keys: [option], input: value });
      else if (!isMark(input)) issues.push({ code: 'custom', input, path: [option], message: meant });
      else continue;
      return;
    }
  });
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
