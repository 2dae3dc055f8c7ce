import { type Locale } from '@palabre/shared/kernel';
import { relativeParts } from './relative-time';
import { cityOf } from './time-zone';

/** A moment (ISO 8601 with zone, or Date). */
export type MomentLike = string | Date;

export interface Formats {
  /** "4 décembre 2026"; also reads a calendar day `YYYY-MM-DD`, which has no time zone */
  readonly date: (moment: MomentLike) => string;
  /** "vendredi 4 décembre 2026 à 18:00 (Dakar)" */
  readonly moment: (moment: MomentLike) => string;
  /** "dans 3 jours", "il y a 2 heures", "maintenant" */
  readonly relative: (moment: MomentLike, now: number) => string;
  readonly number: (value: number | bigint, options?: Intl.NumberFormatOptions) => string;
  /** a share between 0 and 1: "47 %" */
  readonly percent: (share: number) => string;
  /** "A, B et C" */
  readonly list: (items: readonly string[]) => string;
}

const isDay = (moment: MomentLike): boolean => typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);

/** English as most of the world writes it: the day before the month, hours to 24. */
const conventions = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/**
 * The formats of a reader.
 * @param language of the interface
 * @param timeZone IANA name
 */
export function formatsFor(language: Locale, timeZone: string): Formats {
  const locale = conventions(language);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    date: (moment) => (isDay(moment) ? calendarDay : day).format(new Date(moment)),
    moment: (moment) => `${full.format(new Date(moment))} (${cityOf(timeZone)})`,
    relative: (moment, now) => relative.format(...relativeParts(new Date(moment).getTime() - now)),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}
