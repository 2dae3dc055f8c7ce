import { useLocale } from '../../i18n';

/** Decimal numbers in the reader's language, with every digit they have: they never become a binary number on the way. */
export function useQuantity(): (value: string) => string {
  const format = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 4 });
  return (value) => format.format(value as `${number}`);
}
