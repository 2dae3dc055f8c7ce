import { useLingui } from '@lingui/react/macro';
import type { RoadmapView } from '@palabre/shared/roadmap';
import { SelectField } from '../../ui';
import styles from './groups.module.css';
import { RoadmapsPanel } from './roadmaps.panel';

interface Props {
  themeId: string | undefined;
  onTheme: (themeId: string | undefined) => void;
}

/** Only the groups that work on one theme. */
export function ThemeFilterPanel({ themeId, onTheme }: Props) {
  const { t } = useLingui();
  return (
    <div className={styles.filter}>
      <RoadmapsPanel>
        {(roadmaps) => (
          <SelectField label={t`Thème`} value={themeId ?? ''} onChange={(event) => onTheme(event.currentTarget.value || undefined)}>
            <option value="">{t`Tous les thèmes`}</option>
            {roadmaps.map((roadmap) => (
              <ThemeOptions key={roadmap.slug} roadmap={roadmap} alone={roadmaps.length === 1} />
            ))}
          </SelectField>
        )}
      </RoadmapsPanel>
    </div>
  );
}

function ThemeOptions({ roadmap: { title: roadmapTitle, themeList }, alone }: { roadmap: RoadmapView; alone: boolean }) {
  const options = themeList.map(({ id, number, title }) => (
    <option key={id} value={id} lang={title.lang}>
      {number}. {title.text}
    </option>
  ));
  return alone ? options : <optgroup label={roadmapTitle.text}>{options}</optgroup>;
}
