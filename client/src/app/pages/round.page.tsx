import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { Link } from 'wouter';
import { RoundPanel, useRound } from '../../rooms/voting';
import { Breadcrumb, LinkButton, Loaded, PageTitle, Row, Text } from '../../ui';

/** One round: its ballot while it is open, its result once it is closed. */
export function RoundPage({ params }: { params: { id: string } }) {
  const round = useRound(params.id);
  return (
    <Loaded page query={round}>
      {(loaded) => <Round round={loaded} />}
    </Loaded>
  );
}

function Round({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const above = (
    <Breadcrumb
      crumbs={[
        { href: '/rounds', label: t`Scrutins` },
        { href: `/proposals/${round.proposal.id}`, label: <Text fragment={round.proposal.title} /> },
      ]}
    />
  );
  return (
    <>
      <PageTitle title={round.question} above={above}>
        <Link href={`/groups/${round.group.id}`}>
          <Text fragment={round.group.name} />
        </Link>
      </PageTitle>
      <Row>
        <LinkButton look="secondary" href={`/proposals/${round.proposal.id}`}>
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
