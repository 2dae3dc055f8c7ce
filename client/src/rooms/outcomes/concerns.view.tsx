import { Trans } from '@lingui/react/macro';
import type { DecisionCard } from '@palabre/shared/outcomes';
import { ReviewDay } from './review-day.view';

/** What a circle asked to be watched when it consented, and the day on which it looks at its decision again. */
export function ConcernsView({ decision: { concerns, reviewOn } }: { decision: Pick<DecisionCard, 'concerns' | 'reviewOn'> }) {
  if (concerns.length === 0 && reviewOn === null) return null;
  return (
    <>
      {concerns.length > 0 && (
        <>
          <h2>
            <Trans>Réserves gardées avec la décision</Trans>
          </h2>
          <ul>
            {concerns.map((concern) => (
              <li key={concern}>{concern}</li>
            ))}
          </ul>
        </>
      )}
      {reviewOn && (
        <p>
          <ReviewDay on={reviewOn} />
        </p>
      )}
    </>
  );
}
