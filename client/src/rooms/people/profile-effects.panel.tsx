import { Trans } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { setReaderTimeZone } from '../../lib';
import { LinkButton, Notice } from '../../ui';
import { useEditProfile, useMe } from './me.queries';
import { useSignInAddress } from './sign-in-address';

/** What the profile means for every page: hours in its time zone, and a reminder while the name is missing. */
export function ProfileEffects() {
  const { person } = useMe();
  const [pathname] = useLocation();
  const timeZone = person?.complete ? person.timeZone : undefined;
  useEffect(() => setReaderTimeZone(timeZone), [timeZone]);
  return person && !person.complete && !pathname.startsWith('/sign-in') ? <NameMissing /> : null;
}

function NameMissing() {
  const address = useSignInAddress();
  return (
    <Notice
      tone="warn"
      actions={
        <LinkButton href={address} small>
          <Trans>Donner mon nom</Trans>
        </LinkButton>
      }
    >
      <p>
        <Trans>Il manque votre nom. Sans lui, vous pouvez lire, mais pas encore participer.</Trans>
      </p>
    </Notice>
  );
}

/** Keeps a language in the profile of whoever is signed in; without a network the device still remembers it. */
export function useKeepLocale(): (locale: Locale) => void {
  const { person } = useMe();
  const { mutate } = useEditProfile();
  return (locale) => {
    if (person && person.locale !== locale) mutate({ locale });
  };
}
