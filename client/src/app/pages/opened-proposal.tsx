import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import type { ReactNode } from 'react';
import { codeOf } from '../../lib';
import { SignInPrompt } from '../../rooms/people';
import { useProposal } from '../../rooms/proposals';
import { ErrorState, PageTitle, Skeleton } from '../../ui';

interface Props {
  id: string;
  children: (proposal: ProposalView) => ReactNode;
}

/** What the pages of a proposal begin with: the proposal, or why it cannot be shown. */
export function OpenedProposal({ id, children }: Props) {
  const { t } = useLingui();
  const { data, error, refetch } = useProposal(id);
  if (data) return children(data);
  if (!error) return <Skeleton lines={8} />;
  if (codeOf(error) !== 'proposals/draft_is_private') return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title={t`Proposition`} />
      <SignInPrompt>
        <Trans>Ce texte est encore un brouillon. Avec un compte, vous pouvez le lire dès maintenant.</Trans>
      </SignInPrompt>
    </>
  );
}
