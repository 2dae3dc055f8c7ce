import { useLingui } from '@lingui/react/macro';
import { CreateGroup, GroupAccess } from '@palabre/shared/groups';
import { locales, type Locale } from '@palabre/shared/kernel';
import type { RoadmapView, ThemeMention } from '@palabre/shared/roadmap';
import type { ReactNode } from 'react';
import { localeNames } from '../../i18n';
import { Form, RadioGroup, SelectField, TextArea, TextField } from '../../ui';
import { accessHints, accessNames } from './role.words';
import { readThemes, ThemesField } from './themes.field';

export interface GroupWords {
  name: string;
  description: string;
  lang: Locale;
  access: GroupAccess;
  themes: readonly ThemeMention[];
}

interface Props {
  roadmaps: readonly RoadmapView[];
  first: GroupWords;
  submit: ReactNode;
  actions?: ReactNode;
  error: unknown;
  busy: boolean;
  onSubmit: (group: CreateGroup) => void;
  /** what is typed, as it is typed */
  onName?: (name: string) => void;
  onDescription?: (description: string) => void;
}

/** What a group is and works on, in the words of who founds or facilitates it. */
export function GroupForm({ roadmaps, first, onName, onDescription, onSubmit, ...form }: Props) {
  const { t, i18n } = useLingui();
  const read = (entries: Record<string, unknown>, data: FormData) => {
    const themeIds = readThemes(data);
    return { ...entries, description: entries.description ?? '', themeIds: themeIds.length > 0 ? themeIds : undefined };
  };
  return (
    <Form schema={CreateGroup} onSubmit={onSubmit} read={read} {...form}>
      <TextField
        name="name"
        label={t`Nom du groupe`}
        maxLength={100}
        defaultValue={first.name}
        onChange={onName && ((event) => onName(event.currentTarget.value))}
      />
      <TextArea
        name="description"
        label={t`Présentation`}
        hint={t`Ce que le groupe veut obtenir, et pour qui. Tout le monde peut la lire.`}
        maxLength={2000}
        optional
        defaultValue={first.description}
        onChange={onDescription && ((event) => onDescription(event.currentTarget.value))}
      />
      <SelectField name="lang" label={t`Langue du nom et de la présentation`} defaultValue={first.lang}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {localeNames[locale]}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        name="access"
        label={t`Entrer dans le groupe`}
        defaultValue={first.access}
        choices={GroupAccess.options.map((access) => ({ value: access, label: i18n._(accessNames[access]), hint: i18n._(accessHints[access]) }))}
      />
      <ThemesField roadmaps={roadmaps} chosen={first.themes} />
    </Form>
  );
}
