import type { ActionMention, ThemeMention } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { ActionsField } from '../../rooms/proposals';
import { useRoadmap, useRoadmaps, useTheme } from '../../rooms/roadmap';
import { Loaded } from '../../ui';

interface Props {
  chosen: readonly ActionMention[];
  onChange: (chosen: ActionMention[]) => void;
}

/** The field where the actions of a proposal are chosen, filled with the roadmap they stand in, or with the newest one. */
export function ActionsChoice({ chosen, onChange }: Props) {
  return (
    <Loaded query={useRoadmaps()}>{({ items }) => <OfRoadmap slug={partOf(chosen, 1) ?? items[0]?.slug ?? ''} chosen={chosen} onChange={onChange} />}</Loaded>
  );
}

function OfRoadmap({ slug, ...choice }: Props & { slug: string }) {
  return <Loaded query={useRoadmap(slug)}>{({ themeList }) => <OfTheme themes={themeList} {...choice} />}</Loaded>;
}

function OfTheme({ themes, chosen, onChange }: Props & { themes: readonly ThemeMention[] }) {
  const [themeId, setThemeId] = useState(partOf(chosen, 2) ?? themes[0]?.id ?? '');
  const theme = useTheme(themeId);
  const toggle = (action: ActionMention, wanted: boolean) => onChange([...chosen.filter(({ id }) => id !== action.id), ...(wanted ? [action] : [])]);
  return <ActionsField themes={themes} themeId={themeId} onTheme={setThemeId} offered={theme.data?.actionList} chosen={chosen} onToggle={toggle} />;
}

/** The id of an action is `roadmap.theme.action`. */
const partOf = ([action]: readonly ActionMention[], parts: number): string | undefined => action?.id.split('.').slice(0, parts).join('.');
