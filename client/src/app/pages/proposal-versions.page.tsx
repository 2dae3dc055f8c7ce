import { useLingui } from '@lingui/react/macro';
import { useSearch } from 'wouter';
import { ProposalTitle, VersionPanel, VersionsPanel } from '../../rooms/proposals';
import { OpenedProposal } from './opened-proposal';

/** The kept copies of a text, and one of them to read. */
export function ProposalVersionsPage({ params }: { params: { id: string } }) {
  const { t } = useLingui();
  const versionId = new URLSearchParams(useSearch()).get('version');
  return (
    <OpenedProposal id={params.id}>
      {(proposal) => (
        <>
          <ProposalTitle proposal={proposal} part={t`Versions du texte`} />
          {versionId && <VersionPanel key={versionId} proposal={proposal} versionId={versionId} />}
          <VersionsPanel proposal={proposal} />
        </>
      )}
    </OpenedProposal>
  );
}
