import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'wouter';
import { DecisionListPanel } from '../../rooms/outcomes';
import { LinkButton, PageTitle } from '../../ui';

/** The register of decisions; `?group=` or `?action=` for those of one group or on one action. */
export function DecisionsPage() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const filter = { groupId: search.get('group') ?? undefined, actionId: search.get('action') ?? undefined };
  const isPart = filter.groupId !== undefined || filter.actionId !== undefined;
  return (
    <>
      <PageTitle title={t`Décisions`} />
      <p>
        <Trans>Ce qui a été décidé par un vote, et ce qu’il en est advenu.</Trans>
      </p>
      {isPart && (
        <p>
          <LinkButton href="/decisions" look="secondary" small>
            <Trans>Voir toutes les décisions</Trans>
          </LinkButton>
        </p>
      )}
      <DecisionListPanel key={search.toString()} title={<Trans>De la plus récente à la plus ancienne</Trans>} filter={filter} />
    </>
  );
}
