import { Trans } from '@lingui/react/macro';
import { useNow } from '../../lib';
import { Tag, Time } from '../../ui';

/** When a commitment is looked at again; a day that has passed asks for it. @param on `YYYY-MM-DD` */
export function ReviewDay({ on }: { on: string }) {
  const day = <Time at={on} as="date" />;
  const today = new Date(useNow()).toLocaleDateString('sv-SE');
  if (on >= today) return <Trans>Prochain examen le {day}</Trans>;
  return (
    <>
      <Tag tone="accent">
        <Trans>Examen à faire</Trans>
      </Tag>{' '}
      <Trans>prévu le {day}</Trans>
    </>
  );
}
