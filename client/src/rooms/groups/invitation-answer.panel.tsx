import { Trans, useLingui } from '@lingui/react/macro';
import type { InvitationPreview } from '@palabre/shared/groups';
import { useId } from 'react';
import { problemSentence } from '../../i18n';
import { Button, EmptyState, LinkButton, Loaded, Muted, Notice, Text, Time } from '../../ui';
import { useMe, useSignInAddress } from '../people';
import { useInvitationToken } from './invitation-token';
import { useAcceptInvitation, useInvitationPreview } from './joining.queries';
import { roleHints, roleNames } from './role.words';

/** An invitation that was opened: what it is to, and the way in. */
export function InvitationAnswerPanel({ onAccepted }: { onAccepted: (groupId: string) => void }) {
  const [token, forget] = useInvitationToken();
  const preview = useInvitationPreview(token, useId() + token.slice(0, 4));
  if (token === '') return <NoInvitation />;
  const accepted = (groupId: string) => {
    forget();
    onAccepted(groupId);
  };
  return <Loaded query={preview}>{(invitation) => <Invitation invitation={invitation} token={token} onAccepted={accepted} />}</Loaded>;
}

function NoInvitation() {
  return (
    <EmptyState
      action={
        <LinkButton href="/groups" look="secondary">
          <Trans>Voir les groupes</Trans>
        </LinkButton>
      }
    >
      <Trans>L’invitation manque dans l’adresse. Ouvrez encore une fois le lien reçu, en entier.</Trans>
    </EmptyState>
  );
}

interface Props {
  invitation: InvitationPreview;
  token: string;
  onAccepted: (groupId: string) => void;
}

function Invitation({ invitation: { group, role, personal, expiresAt }, token, onAccepted }: Props) {
  const { i18n } = useLingui();
  const { person, known } = useMe();
  return (
    <>
      <h2>
        <Text fragment={group.name} />
      </h2>
      <p>
        <Trans>
          Rôle proposé : <strong>{i18n._(roleNames[role])}</strong>.
        </Trans>{' '}
        {i18n._(roleHints[role])}
      </p>
      <p>
        <Muted>
          <Trans>
            Valable jusqu’au <Time at={expiresAt} as="date" />
          </Trans>
        </Muted>
      </p>
      {known && !person && <SignInFirst personal={personal} />}
      {person && <Accept token={token} email={person.email} personal={personal} onAccepted={onAccepted} />}
      <p>
        <LinkButton href={`/groups/${group.id}`} look="quiet">
          <Trans>Regarder le groupe d’abord</Trans>
        </LinkButton>
      </p>
    </>
  );
}

function SignInFirst({ personal }: { personal: boolean }) {
  const address = useSignInAddress();
  return (
    <>
      <p>
        {personal ? (
          <Trans>Connectez-vous avec l’adresse qui a reçu l’invitation, puis revenez l’accepter ici.</Trans>
        ) : (
          <Trans>Connectez-vous, puis revenez accepter l’invitation ici.</Trans>
        )}
      </p>
      <p>
        <LinkButton href={address}>
          <Trans>Se connecter pour accepter</Trans>
        </LinkButton>
      </p>
    </>
  );
}

function Accept({ token, email, personal, onAccepted }: { token: string; email: string; personal: boolean; onAccepted: (groupId: string) => void }) {
  const { i18n } = useLingui();
  const accept = useAcceptInvitation(onAccepted);
  return (
    <>
      {personal && (
        <p>
          <Trans>Vous utilisez l’adresse {email}.</Trans>
        </p>
      )}
      {accept.error && (
        <Notice tone="err" live>
          {i18n._(problemSentence(accept.error))}
        </Notice>
      )}
      <p>
        <Button busy={accept.isPending} onClick={() => accept.mutate(token)}>
          <Trans>Accepter l’invitation</Trans>
        </Button>
      </p>
    </>
  );
}
