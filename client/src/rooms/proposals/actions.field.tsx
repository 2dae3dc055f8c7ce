import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionMention, ThemeMention } from '@palabre/shared/roadmap';
import { CheckboxGroup, SelectField, Text } from '../../ui';

interface Props {
  themes: readonly ThemeMention[];
  themeId: string;
  onTheme: (themeId: string) => void;
  /** those of the theme; undefined while they are on their way */
  offered: readonly ActionMention[] | undefined;
  chosen: readonly ActionMention[];
  onToggle: (action: ActionMention, chosen: boolean) => void;
}

/** The actions of the roadmap that a proposal answers: those chosen, and those of one theme at a time to choose from. */
export function ActionsField({ themes, themeId, onTheme, offered = [], chosen, onToggle }: Props) {
  const { t } = useLingui();
  const elsewhere = chosen.filter(({ id }) => !offered.some((one) => one.id === id));
  const shown = [...elsewhere, ...offered];
  const toggle = (id: string, checked: boolean) => {
    const action = shown.find((one) => one.id === id);
    if (action) onToggle(action, checked);
  };
  return (
    <>
      <SelectField label={t`Thème de la feuille de route`} value={themeId} onChange={(event) => onTheme(event.currentTarget.value)}>
        {themes.map(({ id, number, title }) => (
          <option key={id} value={id} lang={title.lang}>
            {number}. {title.text}
          </option>
        ))}
      </SelectField>
      <CheckboxGroup
        name="actionIds"
        label={t`Actions`}
        hint={t`À quoi répond la proposition : une action, ou plusieurs, d’un thème ou de plusieurs.`}
        value={chosen.map(({ id }) => id)}
        onChange={toggle}
        choices={shown.map((action) => ({ value: action.id, label: <ActionLabel action={action} /> }))}
      />
    </>
  );
}

function ActionLabel({ action: { id, title } }: { action: ActionMention }) {
  const place = id.split('.').slice(1).join('.');
  return (
    <Trans>
      {place} <Text fragment={title} />
    </Trans>
  );
}
