import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { InvitationAnswerPanel } from '../../rooms/groups';
import { PageTitle } from '../../ui';

/** An invitation to a group, opened from its link. */
export function InvitationPage() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  return (
    <>
      <PageTitle title={t`Invitation à un groupe de travail`} />
      <InvitationAnswerPanel onAccepted={(groupId) => navigate(`/groups/${groupId}`, { replace: true })} />
    </>
  );
}
