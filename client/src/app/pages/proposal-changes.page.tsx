import { useLingui } from '@lingui/react/macro';
import { useLocation, useSearch } from 'wouter';
import { ChangesPanel, ProposalTitle } from '../../rooms/proposals';
import { OpenedProposal } from './opened-proposal';

/** What changed between two versions of a text, or since one; both are in the address. */
export function ProposalChangesPage({ params }: { params: { id: string } }) {
  const { t } = useLingui();
  const [pathname, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const choose = (chosen: { from: string | null; to: string | null }) => {
    const next = Object.entries(chosen).filter((entry): entry is [string, string] => Boolean(entry[1]));
    navigate(`${pathname}?${new URLSearchParams(next)}`, { replace: true });
  };
  return (
    <OpenedProposal id={params.id}>
      {(proposal) => (
        <>
          <ProposalTitle proposal={proposal} part={t`Ce qui a changé`} />
          <ChangesPanel proposal={proposal} from={search.get('from')} to={search.get('to')} onChoose={choose} />
        </>
      )}
    </OpenedProposal>
  );
}
