import { useLingui } from '@lingui/react/macro';
import { locales, type Locale } from '@palabre/shared/kernel';
import { useMemo } from 'react';
import { localeNames } from '../../i18n';
import { SelectField } from '../../ui';
import { timeZoneAreas } from './time-zones';

/** In what language and at what hours somebody reads. */
export function LanguageFields({ locale, timeZone }: { locale: Locale; timeZone: string }) {
  const { t, i18n } = useLingui();
  const areas = useMemo(() => timeZoneAreas(timeZone), [timeZone]);
  return (
    <>
      <SelectField key={locale} label={t`Langue`} name="locale" defaultValue={locale}>
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeNames[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label={t`Fuseau horaire`} hint={t`Les dates et les échéances s’affichent à l’heure de cette ville.`} name="timeZone" defaultValue={timeZone}>
        {areas.map(({ name, zones }) => (
          <optgroup key={i18n._(name)} label={i18n._(name)}>
            {zones.map(({ value, city }) => (
              <option key={value} value={value}>
                {city}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </>
  );
}
