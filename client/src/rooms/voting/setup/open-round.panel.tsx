import type { ProposalView } from '@palabre/shared/proposals';
import { useLingui } from '@lingui/react/macro';
import { useMandates } from '../mandates/mandates.queries';
import { useKeepTemplate, useOpenRound, useRollPreview, useRoundTemplates } from '../voting.queries';
import { OpenRoundForm } from './open-round.form';

interface Props {
  proposal: ProposalView;
  onOpened: (roundId: string) => void;
}

/** The form with what it has to know: who would vote, and the rules that the group has kept. Both may come late: one can write before. */
export function OpenRoundPanel({ proposal, onOpened }: Props) {
  const { t } = useLingui();
  const open = useOpenRound((round) => onOpened(round.id));
  const roll = useRollPreview(proposal.group.id);
  const mandates = useMandates(proposal.group.id);
  const templates = useRoundTemplates(proposal.group.id);
  const keep = useKeepTemplate(proposal.group.id);
  return (
    <OpenRoundForm
      proposalId={proposal.id}
      groupId={proposal.group.id}
      question={t`Adoptez-vous la proposition « ${proposal.title.text} » ?`}
      roll={roll.data}
      mandates={mandates.data?.items}
      templates={templates.data?.items ?? []}
      error={open.error}
      busy={open.isPending || open.isSuccess}
      onOpen={(input) => open.mutate(input)}
      onKeep={(template) => keep.mutate(template)}
    />
  );
}
