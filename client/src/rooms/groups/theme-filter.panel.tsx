import { useLingui } from '@lingui/react/macro';
import { SelectField } from '../../ui';
import { RoadmapsPanel, ThemeOptions } from '../roadmap';
import styles from './groups.module.css';

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
            <ThemeOptions roadmaps={roadmaps} />
          </SelectField>
        )}
      </RoadmapsPanel>
    </div>
  );
}
