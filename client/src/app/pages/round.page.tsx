import { Trans } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { RoundPanel, useRound } from '../../rooms/voting';
import { Breadcrumb, LinkButton, Loaded, PageTitle, Row, Text, Time } from '../../ui';

/** One round: its ballot while it is open, its result once it is closed. */
export function RoundPage({ params }: { params: { id: string } }) {
  const round = useRound(params.id);
  return (
    <Loaded page query={round}>
      {(loaded) => <Round key={loaded.id} round={loaded} />}
    </Loaded>
  );
}

function Round({ round }: { round: RoundView }) {
  const above = (
    <Breadcrumb
      crumbs={[
        { href: `/groups/${round.group.id}`, label: <Text fragment={round.group.name} /> },
        { href: `/proposals/${round.proposal.id}`, label: <Text fragment={round.proposal.title} /> },
      ]}
    />
  );
  return (
    <>
      <PageTitle title={round.question} above={above}>
        {round.state === 'closed' && (
          <span>
            <Trans>
              Ouvert le <Time at={round.opensAt} as="date" />, clos le <Time at={round.closesAt} as="date" />
            </Trans>
          </span>
        )}
      </PageTitle>
      <Row>
        <LinkButton look="secondary" href={`/proposals/${round.proposal.id}/versions?version=${round.versionId}`}>
          <Trans>Lire le texte soumis au vote</Trans>
        </LinkButton>
        {round.result && (
          <LinkButton look="secondary" href={`/decisions/${round.proposal.id}`}>
            <Trans>Voir la décision et son suivi</Trans>
          </LinkButton>
        )}
      </Row>
      <RoundPanel round={round} />
    </>
  );
}
