import type { MinutesWords } from './words/minutes.words';

/**
 * Numbers and times as a language writes them. By hand and not with `Intl`, whose answers change from one release of the language data to the next: the
 * same export gives the same bytes on every machine. Times are UTC, since an export knows no other zone.
 */
export class Figures {
  constructor(private readonly words: MinutesWords['figures']) {}

  /** @param number whole, or digits of one; whatever else a count says (a fraction, a decimal) stays as it is exact */
  number(number: number | string): string {
    const digits = String(number);
    return /^\d{4,}$/.test(digits) ? digits.replaceAll(/\B(?=(?:\d{3})+$)/g, this.words.thousands) : digits;
  }

  /** @param percent with a point, as results have it */
  percent(percent: string): string {
    return `${percent.replace('.', this.words.decimal)}${this.words.percent}`;
  }

  /** @param part of `whole`; nothing of nothing is no share */
  share(part: number, whole: number): string {
    if (whole === 0) return '–';
    const hundredths = (BigInt(part) * 10_000n * 2n + BigInt(whole)) / (BigInt(whole) * 2n);
    return this.percent(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`);
  }

  isOne(number: number): boolean {
    return this.words.isOne(number);
  }

  /** @param moment ISO 8601 in UTC */
  moment(moment: string): string {
    const [, year, month, day, hour = '', minute = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(moment) ?? [];
    return this.words.moment({ day: Number(day), month: Number(month) - 1, year: Number(year), hour, minute });
  }
}
