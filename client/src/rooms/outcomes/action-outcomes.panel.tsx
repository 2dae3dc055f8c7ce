import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { EmptyState } from '../../ui';
import { DecisionListPanel } from './decision-list.panel';

/** What became of an action: the decisions that answer it, each with how far its commitments have come. */
export function ActionOutcomesPanel({ actionId }: { actionId: string }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>Ce qui en est advenu</Trans>
      </h2>
      <DecisionListPanel
        filter={{ actionId }}
        heading="h3"
        empty={
          <EmptyState>
            <Trans>Aucune décision ne répond encore à cette action. Elle apparaîtra ici avec ses engagements et leurs mesures.</Trans>
          </EmptyState>
        }
      />
    </section>
  );
}
