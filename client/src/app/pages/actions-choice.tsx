import type { ActionMention, RoadmapView } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { ActionsField } from '../../rooms/proposals';
import { RoadmapsPanel, useTheme } from '../../rooms/roadmap';

interface Props {
  chosen: readonly ActionMention[];
  onChange: (chosen: ActionMention[]) => void;
}

/** The field where the actions of a proposal are chosen, among those of every roadmap; it opens on the theme of the first one chosen. */
export function ActionsChoice(choice: Props) {
  return <RoadmapsPanel>{(roadmaps) => <OfTheme roadmaps={roadmaps} {...choice} />}</RoadmapsPanel>;
}

function OfTheme({ roadmaps, chosen, onChange }: Props & { roadmaps: readonly RoadmapView[] }) {
  const [themeId, setThemeId] = useState(themeOf(chosen) ?? roadmaps[0]?.themeList[0]?.id ?? '');
  const theme = useTheme(themeId);
  const toggle = (action: ActionMention, wanted: boolean) => onChange([...chosen.filter(({ id }) => id !== action.id), ...(wanted ? [action] : [])]);
  return <ActionsField roadmaps={roadmaps} themeId={themeId} onTheme={setThemeId} offered={theme.data?.actionList} chosen={chosen} onToggle={toggle} />;
}

/** The id of an action is `roadmap.theme.action`. */
const themeOf = ([action]: readonly ActionMention[]): string | undefined => action?.id.split('.').slice(0, 2).join('.');
