import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { ChainPanel, useRound } from '../../rooms/voting';
import { Breadcrumb, LinkButton, Loaded, PageTitle, Row, Text } from '../../ui';

/** What happened in a round, for everybody. */
export function RoundChainPage({ params }: { params: { id: string } }) {
  const round = useRound(params.id);
  return (
    <Loaded page query={round}>
      {(loaded) => <RoundChain key={loaded.id} round={loaded} />}
    </Loaded>
  );
}

function RoundChain({ round }: { round: RoundView }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Registre du scrutin`} above={<Breadcrumb crumbs={[{ href: `/rounds/${round.id}`, label: <Text fragment={round.question} /> }]} />} />
      <ChainPanel round={round} />
      {round.state === 'closed' && (
        <Row>
          <LinkButton look="secondary" href="/recount">
            <Trans>Recompter ce scrutin</Trans>
          </LinkButton>
        </Row>
      )}
    </>
  );
}
