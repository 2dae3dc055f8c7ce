const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From which distance a unit is used, largest first; a unit starts a little late so that "in 24 hours" is not "in 1 day". */
const steps: readonly [unit: Intl.RelativeTimeFormatUnit, from: number, length: number][] = [
  ['year', 365 * day, 365 * day],
  ['month', 60 * day, 30 * day],
  ['week', 21 * day, 7 * day],
  ['day', 36 * hour, day],
  ['hour', 90 * minute, hour],
  ['minute', minute, minute],
];

/**
 * A distance in time in the unit a person would say it in.
 * @param distance milliseconds from now, negative in the past
 * @returns the amount, rounded towards now, and its unit; less than a minute is `[0, 'second']`, said "now"
 */
export function relativeParts(distance: number): [amount: number, unit: Intl.RelativeTimeFormatUnit] {
  const step = steps.find(([, from]) => Math.abs(distance) >= from);
  if (!step) return [0, 'second'];
  return [Math.trunc(distance / step[2]), step[0]];
}
