import { useLingui } from '@lingui/react/macro';
import type { RoadmapCard } from '@palabre/shared/roadmap';
import { SelectField } from '../../ui';
import { useRoadmap, useRoadmaps } from '../roadmap';
import styles from './groups.module.css';

interface Props {
  themeId: string | undefined;
  onTheme: (themeId: string | undefined) => void;
}

/** Only the groups that work on one theme. */
export function ThemeFilterPanel({ themeId, onTheme }: Props) {
  const { t } = useLingui();
  const roadmaps = useRoadmaps().data?.items ?? [];
  return (
    <div className={styles.filter}>
      <SelectField label={t`Thème`} value={themeId ?? ''} onChange={(event) => onTheme(event.currentTarget.value || undefined)}>
        <option value="">{t`Tous les thèmes`}</option>
        {roadmaps.map((roadmap) => (
          <ThemeOptions key={roadmap.slug} roadmap={roadmap} alone={roadmaps.length === 1} />
        ))}
      </SelectField>
    </div>
  );
}

function ThemeOptions({ roadmap, alone }: { roadmap: RoadmapCard; alone: boolean }) {
  const themes = useRoadmap(roadmap.slug).data?.themeList ?? [];
  const options = themes.map(({ id, number, title }) => (
    <option key={id} value={id} lang={title.lang}>
      {number}. {title.text}
    </option>
  ));
  return alone ? options : <optgroup label={roadmap.title.text}>{options}</optgroup>;
}
