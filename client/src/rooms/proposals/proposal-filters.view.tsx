import { useLingui } from '@lingui/react/macro';
import type { Fragment } from '@palabre/shared/kernel';
import { ProposalState } from '@palabre/shared/proposals';
import { SelectField, TabLinks } from '../../ui';
import styles from './proposals.module.css';
import type { ProposalFilter } from './proposal.filter';
import { stateHeadings } from './state.words';

interface Choice {
  id: string;
  name: Fragment;
}

interface Props {
  filter: ProposalFilter;
  /** the address of the list with another filter */
  hrefOf: (filter: ProposalFilter) => string;
  onChange: (filter: ProposalFilter) => void;
  groups: readonly Choice[];
  themes: readonly Choice[];
}

/** What the list shows; every choice is in the address, so it can be sent to somebody. */
export function ProposalFilters({ filter, hrefOf, onChange, groups, themes }: Props) {
  const { t, i18n } = useLingui();
  const tab = (state: ProposalState | undefined, label: string) => ({ href: hrefOf({ ...filter, state }), label, current: filter.state === state });
  const tabs = [tab(undefined, t`Toutes`), ...ProposalState.options.map((state) => tab(state, i18n._(stateHeadings[state])))];
  return (
    <>
      <div className={styles.filters}>
        <ChoiceField
          label={t`Groupe`}
          all={t`Tous les groupes`}
          choices={groups}
          value={filter.groupId}
          onChange={(groupId) => onChange({ ...filter, groupId })}
        />
        <ChoiceField
          label={t`Thème`}
          all={t`Tous les thèmes`}
          choices={themes}
          value={filter.themeId}
          onChange={(themeId) => onChange({ ...filter, themeId })}
        />
      </div>
      <TabLinks label={t`Étape`} tabs={tabs} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function ChoiceField({ label, all, choices, value = '', onChange }: ChoiceProps) {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
      <option value="">{all}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id} lang={name.lang}>
          {name.text}
        </option>
      ))}
    </SelectField>
  );
}
