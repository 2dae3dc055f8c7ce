/** A moment as a `datetime-local` field writes it, in the time of this device, at the full minute. @param milliseconds since 1970 */
export function localTime(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return new Date(milliseconds - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A week from now at the full hour. */
export function inAWeek(): string {
  const moment = new Date(Date.now() + 7 * 86_400_000);
  moment.setMinutes(60, 0, 0);
  return localTime(moment.getTime());
}

/** What the field wrote as a moment in UTC; the text itself where it is no time, for the contract to refuse. */
export const momentOf = (local: string): string => (Number.isNaN(Date.parse(local)) ? local : new Date(local).toISOString());
