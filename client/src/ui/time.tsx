import { useFormat } from '../i18n/use-format';
import { type MomentLike } from '../lib/format';
import { useNow } from '../lib/use-now';

export interface TimeProps {
  /** ISO 8601 moment in UTC, or a calendar day `YYYY-MM-DD` */
  at: string;
  /** `full`: day, hour, city and distance (anything with a deadline); `relative`: distance, the rest on request; `date`: the day alone */
  as?: 'full' | 'relative' | 'date';
}

/** A moment, in the reader's language and time zone. */
export function Time({ at, as = 'relative' }: TimeProps) {
  const format = useFormat();
  const now = useNow();
  const distance = (moment: MomentLike) => format.relative(moment, now);
  if (as === 'date') return <time dateTime={at}>{format.date(at)}</time>;
  if (as === 'relative') {
    return (
      <time dateTime={at} title={format.moment(at)}>
        {distance(at)}
      </time>
    );
  }
  return (
    <time dateTime={at}>
      {format.moment(at)} · {distance(at)}
    </time>
  );
}
