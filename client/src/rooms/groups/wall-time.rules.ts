const minute = 60_000;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minutes) - Math.floor(moment / minute) * minute;
}

/**
 * The moment at which the clocks of a zone show an hour.
 * @param wallTime `YYYY-MM-DDTHH:mm`, as a field of the browser writes it
 * @param timeZone IANA name
 * @returns milliseconds since 1970; NaN when `wallTime` is not a time. Of an hour that the clocks show twice, the first; one that
 *   they skip is moved on by what they skip.
 */
export function momentOf(wallTime: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(asIfUtc)) return asIfUtc;
  const offsets = [-1, 1].map((days) => offsetAt(asIfUtc + days * 1440 * minute, timeZone));
  const matching = offsets.map((offset) => asIfUtc - offset).filter((moment) => moment + offsetAt(moment, timeZone) === asIfUtc);
  return matching.length > 0 ? Math.min(...matching) : asIfUtc - (offsets[0] ?? 0);
}

/** What the clocks of a zone show at a moment, as `momentOf` reads it. */
export const wallTimeOf = (moment: number, timeZone: string): string => new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
