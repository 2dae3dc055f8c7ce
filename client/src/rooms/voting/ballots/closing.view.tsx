import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { announce, useNow } from '../../../lib';
import { Notice } from '../../../ui';
import { isTold, remaining } from './closing.rules';

/** In the last hours, how long one can still vote or think again. It is renewed by the half minute: nothing ticks. */
export function ClosingView({ closesAt, voted }: { closesAt: string; voted: boolean }) {
  const left = remaining(closesAt, useNow());
  useToldInTime(left && left.hours * 60 + left.minutes);
  if (!left) return null;
  const { hours, minutes } = left;
  return (
    <Notice tone={hours === 0 && !voted ? 'warn' : 'info'}>
      <p>
        <strong>
          {hours > 0 && (
            <Trans>
              Il reste <Plural value={hours} one="# heure" other="# heures" /> et <Plural value={minutes} one="# minute" other="# minutes" /> avant la clôture.
            </Trans>
          )}
          {hours === 0 && minutes > 0 && (
            <Trans>
              Il reste <Plural value={minutes} one="# minute" other="# minutes" /> avant la clôture.
            </Trans>
          )}
          {hours === 0 && minutes === 0 && <Trans>Il reste moins d’une minute avant la clôture.</Trans>}
        </strong>{' '}
        <Trans>C’est l’heure du serveur qui fait foi.</Trans>
      </p>
    </Notice>
  );
}

function useToldInTime(minutes: number | null): void {
  const { t } = useLingui();
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (minutes === null) return;
    if (isTold(before.current, minutes)) announce(t`Il reste moins de ${minutes + 1} minutes avant la clôture.`);
    before.current = minutes;
  }, [minutes, t]);
}
