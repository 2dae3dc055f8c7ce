import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useProposal } from '../../rooms/proposals';
import { OpenRoundPanel } from '../../rooms/voting';
import { Breadcrumb, LinkButton, Loaded, Notice, PageTitle, Text } from '../../ui';

/** Preparing a vote on a proposal. */
export function OpenRoundPage({ params }: { params: { id: string } }) {
  const proposal = useProposal(params.id);
  return (
    <Loaded page query={proposal}>
      {(loaded) => <Opening proposal={loaded} />}
    </Loaded>
  );
}

function Opening({ proposal }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState(false);
  const back = `/proposals/${proposal.id}`;
  const leave = (roundId: string) => {
    setOpened(true);
    navigate(`/rounds/${roundId}`);
  };
  return (
    <>
      <PageTitle title={t`Ouvrir un scrutin`} above={<Breadcrumb crumbs={[{ href: back, label: <Text fragment={proposal.title} /> }]} />} />
      {proposal.may.openRound || opened ? (
        <OpenRoundPanel proposal={proposal} onOpened={leave} />
      ) : (
        <Notice
          actions={
            <LinkButton href={back} look="secondary">
              <Trans>Lire la proposition</Trans>
            </LinkButton>
          }
        >
          <Trans>Un scrutin s’ouvre sur une proposition en délibération, par une personne qui facilite le groupe.</Trans>
        </Notice>
      )}
    </>
  );
}
