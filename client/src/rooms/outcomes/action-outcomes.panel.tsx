import { Trans } from '@lingui/react/macro';
import { EmptyState } from '../../ui';
import { DecisionListPanel } from './decision-list.panel';

/** What became of an action: the decisions that answer it, each with how far its commitments have come. */
export function ActionOutcomesPanel({ actionId }: { actionId: string }) {
  const empty = (
    <EmptyState>
      <Trans>Aucune décision ne répond encore à cette action. Elle apparaîtra ici avec ses engagements et leurs mesures.</Trans>
    </EmptyState>
  );
  return <DecisionListPanel title={<Trans>Ce qui en est advenu</Trans>} filter={{ actionId }} empty={empty} />;
}
