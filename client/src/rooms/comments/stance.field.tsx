import { useLingui } from '@lingui/react/macro';
import type { Stance } from '@palabre/shared/comments';
import { RadioGroup } from '../../ui';
import { stanceNames, stances } from './stance.words';

interface Props {
  value: Stance | null;
  onChange: (stance: Stance | null) => void;
}

/** Where the writer stands, if they want to say it. */
export function StanceField({ value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const choices = [{ value: '', label: t`Sans avis` }, ...stances.map((stance) => ({ value: stance, label: i18n._(stanceNames[stance]) }))];
  return (
    <RadioGroup
      name="stance"
      label={t`Votre avis`}
      optional
      inline
      choices={choices}
      value={value ?? ''}
      onChange={(chosen) => onChange(stances.find((stance) => stance === chosen) ?? null)}
    />
  );
}
