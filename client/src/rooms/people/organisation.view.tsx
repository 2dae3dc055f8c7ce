import { useLingui } from '@lingui/react/macro';
import type { Organisation } from '@palabre/shared/people';
import { useLocale } from '../../i18n';
import { Muted } from '../../ui';
import { countryName } from './countries';
import { organisationKinds } from './people.words';

/** A name, and what tells two of the same name apart. */
export function OrganisationText({ organisation: { name, kind, country } }: { organisation: Organisation }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  return (
    <span>
      <bdi>{name}</bdi>{' '}
      <Muted>
        {i18n._(organisationKinds[kind])}, {countryName(country, locale)}
      </Muted>
    </span>
  );
}
