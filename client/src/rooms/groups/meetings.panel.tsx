import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView, Meeting } from '@palabre/shared/groups';
import { useState } from 'react';
import { problemSentence } from '../../i18n';
import { useSteadyList } from '../../lib';
import { Button, Dialog, EmptyState, HeldHeading, Notice, Text } from '../../ui';
import styles from './groups.module.css';
import { MeetingForm } from './meeting.form';
import { MeetingView } from './meeting.view';
import { calendarAddress, useCancelMeeting, usePlanMeeting } from './meetings.queries';

/** When the group meets next, and the way into one's own calendar. */
export function MeetingsPanel({ group }: { group: GroupView }) {
  const steady = useSteadyList({ items: group.meetings, hasMore: false }, ({ id }) => id);
  const meetings = steady?.items ?? [];
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Prochaines réunions</Trans>
      </HeldHeading>
      {meetings.length === 0 && (
        <EmptyState>
          <Trans>Aucune réunion n’est prévue pour le moment.</Trans>
        </EmptyState>
      )}
      {meetings.length > 0 && (
        <ul className={styles.plain}>
          {meetings.map(({ item, gone }) => (
            <MeetingView key={item.id} meeting={item} gone={gone} actions={group.may.edit && <CancelButton groupId={group.id} meeting={item} />} />
          ))}
        </ul>
      )}
      {group.may.edit && <PlanButton groupId={group.id} onPlanned={steady?.showAll} />}
      {meetings.length > 0 && (
        <p>
          <a className={styles.calendar} href={calendarAddress(group.id)}>
            <Trans>Ajouter les réunions à mon agenda</Trans>
          </a>
        </p>
      )}
    </section>
  );
}

function PlanButton({ groupId, onPlanned }: { groupId: string; onPlanned: (() => void) | undefined }) {
  const { t } = useLingui();
  const [planning, setPlanning] = useState(false);
  const plan = usePlanMeeting(groupId);
  const planned = () => {
    setPlanning(false);
    onPlanned?.();
  };
  return (
    <>
      <p>
        <Button look="secondary" onClick={() => setPlanning(true)}>
          <Trans>Prévoir une réunion</Trans>
        </Button>
      </p>
      <Dialog open={planning} onClose={() => setPlanning(false)} title={t`Prévoir une réunion`}>
        <MeetingForm error={plan.error} busy={plan.isPending} onPlan={(meeting) => plan.mutate(meeting, { onSuccess: planned })} />
      </Dialog>
    </>
  );
}

function CancelButton({ groupId, meeting: { id, title, lang } }: { groupId: string; meeting: Meeting }) {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState(false);
  const cancel = useCancelMeeting(groupId);
  const close = () => setAsked(false);
  return (
    <>
      <Button look="quiet" small onClick={() => setAsked(true)} aria-label={t`Annuler la réunion « ${title} »`}>
        <Trans>Annuler la réunion</Trans>
      </Button>
      <Dialog
        open={asked}
        onClose={close}
        title={t`Annuler la réunion ?`}
        actions={
          <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate(id, { onSuccess: close })}>
            <Trans>Annuler la réunion</Trans>
          </Button>
        }
      >
        <p>
          <Text fragment={{ text: title, lang }} />
        </p>
        <p>
          <Trans>Les agendas qui suivent le groupe l’apprendront. Prévenez aussi les personnes par un message.</Trans>
        </p>
        {cancel.error && (
          <Notice tone="err" live>
            {i18n._(problemSentence(cancel.error))}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
