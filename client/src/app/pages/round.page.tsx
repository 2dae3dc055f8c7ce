import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { RoundPanel, useRound } from '../../rooms/voting';
import { Breadcrumb, LinkButton, Loaded, PageTitle } from '../../ui';

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
        { href: `/groups/${round.group.id}`, label: round.group.name.text },
        { href: `/proposals/${round.proposal.id}`, label: round.proposal.title.text },
        { href: '/rounds', label: t`Scrutins` },
      ]}
    />
  );
  return (
    <>
      <PageTitle title={round.question} above={above} />
      <p>
        <LinkButton look="secondary" href={`/proposals/${round.proposal.id}`}>
          <Trans>Lire le texte soumis au vote</Trans>
        </LinkButton>{' '}
        {round.result && (
          <LinkButton look="secondary" href={`/decisions/${round.proposal.id}`}>
            <Trans>Voir la décision et son suivi</Trans>
          </LinkButton>
        )}
      </p>
      <RoundPanel round={round} />
    </>
  );
}
