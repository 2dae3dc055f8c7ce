import { Trans, useLingui } from '@lingui/react/macro';
import type { InvitationCard } from '@palabre/shared/groups';
import { useState } from 'react';
import { problemSentence } from '../../i18n';
import { useSteadyList } from '../../lib';
import { Button, Card, CardList, CopyButton, Disclosure, ErrorState, HeldHeading, Muted, Notice, Row, ShowMore, Time } from '../../ui';
import styles from './groups.module.css';
import { MemberImportPanel } from './import/member-import.panel';
import { InvitationForm } from './invitation.form';
import { useInvitations, useInvite, useWithdrawInvitation } from './joining.queries';
import { roleNames } from './role.words';

/** What was made last; a link is shown this once. */
type Made = { id: string } & ({ url: string } | { email: string; mailed: boolean });

/** Inviting, and the invitations that can still be accepted. */
export function InvitationsPanel({ groupId }: { groupId: string }) {
  const [made, setMade] = useState<Made>();
  const list = useInvitations(groupId);
  const steady = useSteadyList(list, ({ id }) => id);
  const invite = useInvite(groupId);
  const { items = [] } = steady ?? {};
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Invitations</Trans>
      </HeldHeading>
      {made && <MadeNotice made={made} />}
      <div className={styles.disclosed}>
        <Disclosure summary={<Trans>Inviter quelqu’un</Trans>}>
          <InvitationForm
            key={made?.id}
            error={invite.error}
            busy={invite.isPending}
            onInvite={(invitation) =>
              invite.mutate(invitation, {
                onSuccess: ({ id, url, mailed }) => {
                  setMade(url === null ? { id, email: invitation.email ?? '', mailed } : { id, url });
                  steady?.showAll();
                },
              })
            }
          />
        </Disclosure>
        <MemberImportPanel groupId={groupId} />
      </div>
      {list.error && !steady && <ErrorState error={list.error} onRetry={list.retry} />}
      <CardList>
        {items.map(({ item, gone }) => (
          <Invitation key={item.id} groupId={groupId} invitation={item} gone={gone} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </section>
  );
}

function MadeNotice({ made }: { made: Made }) {
  const { t } = useLingui();
  if ('email' in made) {
    const { email, mailed } = made;
    if (!mailed) return <NotMailed />;
    return (
      <Notice tone="ok" live>
        <p>
          <Trans>L’invitation part vers {email}.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" live title={t`Voici le lien. Il ne sera plus affiché.`} actions={<CopyButton text={made.url}>{t`Copier le lien`}</CopyButton>}>
      <p>
        <code className={styles.link}>{made.url}</code>
      </p>
      <p>
        <Trans>Toute personne qui a ce lien peut entrer dans le groupe, pendant 14 jours.</Trans>
      </p>
    </Notice>
  );
}

function NotMailed() {
  return (
    <Notice tone="warn" live>
      <p>
        <Trans>Cette installation n’envoie pas de courriel : transmettez une invitation par lien.</Trans>
      </p>
    </Notice>
  );
}

function Invitation({ groupId, invitation: { id, role, email, expiresAt }, gone }: { groupId: string; invitation: InvitationCard; gone: boolean }) {
  const { t, i18n } = useLingui();
  const withdraw = useWithdrawInvitation(groupId);
  const whom = email ?? t`Par lien`;
  return (
    <Card as="li">
      <Row>
        <strong>
          <bdi>{whom}</bdi>
        </strong>
        <Muted>{i18n._(roleNames[role])}</Muted>
      </Row>
      {withdraw.error && !gone && (
        <Notice tone="err" live>
          {i18n._(problemSentence(withdraw.error))}
        </Notice>
      )}
      {gone ? (
        <Muted>
          <Trans>Cette invitation a servi, ou a été retirée.</Trans>
        </Muted>
      ) : (
        <Row>
          <Muted>
            <Trans>
              Valable jusqu’au <Time at={expiresAt} as="date" />
            </Trans>
          </Muted>
          <Button look="quiet" small busy={withdraw.isPending} onClick={() => withdraw.mutate(id)} aria-label={t`Retirer l’invitation : ${whom}`}>
            <Trans>Retirer l’invitation</Trans>
          </Button>
        </Row>
      )}
    </Card>
  );
}
