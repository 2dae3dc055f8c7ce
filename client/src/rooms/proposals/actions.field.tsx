import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionMention, RoadmapView } from '@palabre/shared/roadmap';
import { CheckboxGroup, SelectField, Text } from '../../ui';
import { ThemeOptions } from '../roadmap';

interface Props {
  roadmaps: readonly RoadmapView[];
  themeId: string;
  onTheme: (themeId: string) => void;
  /** those of the theme; undefined while they are on their way */
  offered: readonly ActionMention[] | undefined;
  chosen: readonly ActionMention[];
  onToggle: (action: ActionMention, chosen: boolean) => void;
}

/** The actions of the roadmaps that a proposal answers: those chosen, and those of one theme at a time to choose from. */
export function ActionsField({ roadmaps, themeId, onTheme, offered = [], chosen, onToggle }: Props) {
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
        <ThemeOptions roadmaps={roadmaps} />
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
