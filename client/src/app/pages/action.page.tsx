import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { ActionNeighbours, ActionText, ActionTitle, FactsView, ProgressView, useAction } from '../../rooms/roadmap';
import { LinkButton, Loaded, Row, WithAside } from '../../ui';

/** One action: what it asks for, what people propose, what became of it, and what they say. */
export function ActionPage({ params }: { params: { id: string } }) {
  const { t } = useLingui();
  return (
    <Loaded query={useAction(params.id)}>
      {(action) => (
        <Fragment key={action.id}>
          <ActionTitle action={action} />
          <WithAside asideLabel={t`Portée de l’action`} aside={<FactsView levels={action.levels} sdgs={action.sdgs} />}>
            <ActionText action={action} />
            <section aria-labelledby="proposals">
              <h2 id="proposals">
                <Trans>Propositions</Trans>
              </h2>
              <Row>
                <ProgressView progress={action.progress} />
              </Row>
              <p>
                <LinkButton href={`/proposals/new?action=${action.id}`} look="secondary">
                  <Trans>Commencer une proposition</Trans>
                </LinkButton>
              </p>
            </section>
          </WithAside>
          <ActionNeighbours action={action} />
        </Fragment>
      )}
    </Loaded>
  );
}
