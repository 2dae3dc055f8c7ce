import { Trans, useLingui } from '@lingui/react/macro';
import { locales, type Locale } from '@palabre/shared/kernel';
import type { PersonCard } from '@palabre/shared/people';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { localeNames } from '../../i18n';
import { Button, Form, SelectField, TextField } from '../../ui';
import { TargetsField } from './targets.field';
import { readTargets } from './targets.rules';
import type { Fields } from './use-kept-fields';

interface Props<Values> extends Pick<ComponentProps<typeof Form<Values>>, 'schema' | 'onSubmit' | 'error' | 'busy' | 'onInput'> {
  fields: Fields;
  owners: readonly PersonCard[];
  /** what the fields say, made into what is sent */
  complete: (promise: object) => unknown;
  onCancel: () => void;
}

/** A promise: what, who, how it is measured, how much by when, and when it is looked at again. */
export function CommitmentForm<Values>({ fields, owners, complete, onCancel, ...form }: Props<Values>) {
  const { t } = useLingui();
  const [lang, setLang] = useState(fields.lang as Locale);
  const [thisYear] = useState(() => new Date().getFullYear());
  const read = (entries: Readonly<Record<string, unknown>>) => {
    const { title = '', indicator = '', unit = '', ownerId, reviewOn = '' } = entries;
    return complete({ title, indicator, unit, ownerId, reviewOn, lang, targets: readTargets(entries) });
  };
  const actions = (
    <Button look="quiet" onClick={onCancel}>
      <Trans>Annuler</Trans>
    </Button>
  );
  return (
    <Form {...form} read={read} submit={t`Enregistrer l’engagement`} actions={actions}>
      <WordFields fields={fields} lang={lang} />
      <SelectField name="ownerId" label={t`Responsable`} hint={t`Une personne qui participe au groupe.`} defaultValue={fields.ownerId}>
        {owners.map(({ id, name, organisation }) => (
          <option key={id} value={id}>
            {organisation ? `${name} (${organisation})` : name}
          </option>
        ))}
      </SelectField>
      <TargetsField fields={fields} firstYear={thisYear} />
      <TextField
        name="reviewOn"
        type="date"
        label={t`Prochain examen`}
        hint={t`Le jour où le groupe regarde où en est l’engagement.`}
        defaultValue={fields.reviewOn}
      />
      <SelectField name="lang" label={t`Langue de ces mots`} value={lang} onChange={(event) => setLang(event.currentTarget.value as Locale)}>
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeNames[one]}
          </option>
        ))}
      </SelectField>
    </Form>
  );
}

function WordFields({ fields, lang }: { fields: Fields; lang: Locale }) {
  const { t } = useLingui();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <TextField
        ref={first}
        name="title"
        label={t`Ce qui est promis`}
        hint={t`Un verbe et un résultat, par exemple « Planter 150 arbres ».`}
        lang={lang}
        dir="auto"
        defaultValue={fields.title}
      />
      <TextField
        name="indicator"
        label={t`Indicateur`}
        hint={t`Ce que l’on compte pour savoir où l’on en est.`}
        lang={lang}
        dir="auto"
        defaultValue={fields.indicator}
      />
      <TextField name="unit" label={t`Unité`} hint={t`Par exemple : arbres, %, euros.`} lang={lang} dir="auto" defaultValue={fields.unit} />
    </>
  );
}
