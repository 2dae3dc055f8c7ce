const minute = 60_000;
const hour = 60 * minute;

/** From when on the time that is left is said in hours and minutes. */
const lastHours = 6 * hour;

/** @returns whole hours and minutes that are left, rounded down so that nobody counts on more; null before the last hours and after the close */
export function remaining(closesAt: string, now: number): { hours: number; minutes: number } | null {
  const left = new Date(closesAt).getTime() - now;
  if (left > lastHours || left <= 0) return null;
  return { hours: Math.floor(left / hour), minutes: Math.floor((left % hour) / minute) };
}

/** When a screen reader is told: not each minute, since nobody could fill in a ballot beside that. */
const told = [60, 15, 5, 1];

/**
 * @param before minutes that were left when it was last looked at; null at the first look, which tells nothing
 * @returns whether one of the moments to tell lies between
 */
export const isTold = (before: number | null, left: number): boolean => before !== null && told.some((moment) => left <= moment && before > moment);
