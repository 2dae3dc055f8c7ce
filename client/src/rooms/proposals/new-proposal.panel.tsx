import type { ProposalView } from '@palabre/shared/proposals';
import type { ComponentProps } from 'react';
import { useKeptText } from '../../lib';
import { NewProposalForm } from './new-proposal.form';
import { useCreateProposal } from './proposals.queries';

type Props = Omit<ComponentProps<typeof NewProposalForm>, 'error' | 'busy' | 'onCreate'> & { onCreated: (proposal: ProposalView) => void };

export function NewProposalPanel({ onCreated, ...form }: Props) {
  const [, keepTitle] = useKeptText('proposal.title');
  const [, keepSummary] = useKeptText('proposal.summary');
  const create = useCreateProposal((proposal) => {
    keepTitle('');
    keepSummary('');
    onCreated(proposal);
  });
  return <NewProposalForm {...form} error={create.error} busy={create.isPending} onCreate={(input) => create.mutate(input)} />;
}
