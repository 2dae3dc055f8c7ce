import { useLingui } from '@lingui/react/macro';
import type { Fragment } from '@palabre/shared/kernel';
import { ProposalState } from '@palabre/shared/proposals';
import type { RoadmapView } from '@palabre/shared/roadmap';
import type { ReactNode } from 'react';
import { SelectField, TabLinks } from '../../ui';
import { ThemeOptions } from '../roadmap';
import styles from './proposals.module.css';
import type { ProposalFilter } from './proposal.filter';
import { stateHeadings } from './state.words';

interface Props {
  filter: ProposalFilter;
  /** the address of the list with another filter */
  hrefOf: (filter: ProposalFilter) => string;
  onChange: (filter: ProposalFilter) => void;
  groups: readonly { id: string; name: Fragment }[];
  /** whose themes one chooses among */
  roadmaps: readonly RoadmapView[];
}

/** What the list shows; every choice is in the address, so it can be sent to somebody. */
export function ProposalFilters({ filter, hrefOf, onChange, groups, roadmaps }: Props) {
  const { t, i18n } = useLingui();
  const tab = (state: ProposalState | undefined, label: string) => ({ href: hrefOf({ ...filter, state }), label, current: filter.state === state });
  const tabs = [tab(undefined, t`Toutes`), ...ProposalState.options.map((state) => tab(state, i18n._(stateHeadings[state])))];
  return (
    <>
      <div className={styles.filters}>
        <ChoiceField label={t`Groupe`} all={t`Tous les groupes`} value={filter.groupId} onChange={(groupId) => onChange({ ...filter, groupId })}>
          <GroupOptions groups={groups} />
        </ChoiceField>
        <ChoiceField label={t`Thème`} all={t`Tous les thèmes`} value={filter.themeId} onChange={(themeId) => onChange({ ...filter, themeId })}>
          <ThemeOptions roadmaps={roadmaps} />
        </ChoiceField>
      </div>
      <TabLinks label={t`Étape`} tabs={tabs} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}

function ChoiceField({ label, all, value = '', onChange, children }: ChoiceProps) {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
      <option value="">{all}</option>
      {children}
    </SelectField>
  );
}

const GroupOptions = ({ groups }: Pick<Props, 'groups'>) =>
  groups.map(({ id, name }) => (
    <option key={id} value={id} lang={name.lang}>
      {name.text}
    </option>
  ));
