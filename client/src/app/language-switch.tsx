import { useLingui } from '@lingui/react/macro';
import { locales, type Locale } from '@palabre/shared/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { chooseLocale, localeNames, useLocale } from '../i18n';
import { announce } from '../lib';
import { useKeepLocale } from '../rooms/people';
import { Menu } from '../ui';

/** One press shows the four languages, each in itself; a `<select>` would change the page at every arrow key. */
export function LanguageSwitch() {
  const { t } = useLingui();
  const current = useLocale();
  const queryClient = useQueryClient();
  const keepLocale = useKeepLocale();
  const choose = async (locale: Locale): Promise<void> => {
    try {
      await chooseLocale(locale);
      announce(localeNames[locale]);
      keepLocale(locale);
      // What the server said was said in the language before.
      await queryClient.invalidateQueries();
    } catch {
      announce(t`Cette langue n’a pas pu être chargée. Vérifiez votre connexion.`);
    }
  };
  return (
    <Menu label={current.toUpperCase()} accessibleLabel={t`${current.toUpperCase()} : choisir la langue`} align="end">
      {locales.map((locale) => (
        <button key={locale} type="button" lang={locale} aria-pressed={locale === current} onClick={() => void choose(locale)}>
          {localeNames[locale]}
        </button>
      ))}
    </Menu>
  );
}
