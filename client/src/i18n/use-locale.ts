import { useLingui } from '@lingui/react';
import { type Locale } from '@palabre/shared/kernel';

/** The language of the interface; the component renders again when it changes. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return i18n.locale as Locale;
}
