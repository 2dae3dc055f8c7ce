import { useLingui } from '@lingui/react/macro';
import { PlanMeeting } from '@palabre/shared/groups';
import { useState } from 'react';
import { useLocale } from '../../i18n';
import { cityOf, readerTimeZone } from '../../lib';
import { Form, SelectField, TextField } from '../../ui';
import { useLength } from './use-length';
import { momentOf, wallTimeOf } from './wall-time.rules';

interface Props {
  error: unknown;
  busy: boolean;
  onPlan: (meeting: PlanMeeting) => void;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const lengths = [30, 45, 60, 90, 120, 180, 240, 480];

/** In a week, when work is over for many. */
const inAWeek = (timeZone: string): string => `${wallTimeOf(Date.now() + 7 * day, timeZone).slice(0, 'YYYY-MM-DD'.length)}T18:00`;

/** Planning a meeting, in the time of whoever plans it. */
export function MeetingForm({ error, busy, onPlan }: Props) {
  const { t } = useLingui();
  const inWords = useLength();
  const lang = useLocale();
  const timeZone = readerTimeZone();
  const [suggested] = useState(() => inAWeek(timeZone));
  const read = ({ starts, minutes, place = '', ...entries }: Record<string, unknown>) => {
    const from = momentOf(typeof starts === 'string' ? starts : '', timeZone);
    if (Number.isNaN(from)) return { ...entries, place, timeZone, lang };
    const [startsAt, endsAt] = [from, from + Number(minutes) * minute].map((moment) => new Date(moment).toISOString());
    return { ...entries, place, timeZone, lang, startsAt, endsAt };
  };
  return (
    <Form schema={PlanMeeting} read={read} error={error} busy={busy} submit={t`Prévoir la réunion`} onSubmit={onPlan}>
      <TextField name="title" label={t`Sujet de la réunion`} maxLength={120} />
      <TextField
        name="starts"
        type="datetime-local"
        label={t`Début`}
        hint={t`À l’heure de ${cityOf(timeZone)}. Chaque personne la verra à son heure.`}
        defaultValue={suggested}
      />
      <SelectField name="minutes" label={t`Durée`} defaultValue="60">
        {lengths.map((minutes) => (
          <option key={minutes} value={minutes}>
            {inWords(minutes)}
          </option>
        ))}
      </SelectField>
      <TextField name="place" label={t`Lieu`} hint={t`Une adresse, une salle ou un lien. Tout le monde peut le lire.`} maxLength={300} optional />
    </Form>
  );
}
