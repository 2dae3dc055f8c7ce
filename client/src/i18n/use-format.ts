import { useMemo, useSyncExternalStore } from 'react';
import { formatsFor, type Formats } from '../lib/format';
import { onTimeZone, readerTimeZone } from '../lib/time-zone';
import { useLocale } from './use-locale';

/** Dates, numbers and relative times in the reader's language and time zone. */
export function useFormat(): Formats {
  const locale = useLocale();
  const timeZone = useSyncExternalStore(onTimeZone, readerTimeZone);
  return useMemo(() => formatsFor(locale, timeZone), [locale, timeZone]);
}
