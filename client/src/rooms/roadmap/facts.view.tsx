import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionCard } from '@palabre/shared/roadmap';
import { Tag } from '../../ui';
import { levelNames } from './roadmap.names';
import styles from './roadmap.module.css';
import { sdgNames } from './sdg.names';

type Facts = Pick<ActionCard, 'levels' | 'sdgs'>;

/** Where an action is to be done and which goals it serves; on one line each, for a list of actions: where there is no room, the numbers of the goals say it alone. */
export function FactsLine({ levels, sdgs }: Facts) {
  return (
    <>
      <LevelTags levels={levels} />
      <SdgBadges sdgs={sdgs} brief />
    </>
  );
}

function LevelTags({ levels }: Pick<Facts, 'levels'>) {
  const { t, i18n } = useLingui();
  if (levels.length === 0) return null;
  return (
    <ul className={styles.levels} aria-label={t`Niveaux`}>
      {levels.map((level) => (
        <li key={level}>
          <Tag>{i18n._(levelNames[level])}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** Sustainable Development Goals by number and name. */
function SdgBadges({ sdgs, brief = false }: Pick<Facts, 'sdgs'> & { brief?: boolean }) {
  const { t, i18n } = useLingui();
  if (sdgs.length === 0) return null;
  return (
    <div className={brief ? styles.brief : undefined}>
      {brief && <span aria-hidden="true">{t`ODD`}</span>}
      <ul className={styles.sdgs} aria-label={t`Objectifs de développement durable`}>
        {sdgs.map((sdg) => (
          <li key={sdg}>
            <b>{sdg}</b> {sdgNames[sdg] && <span>{i18n._(sdgNames[sdg])}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same, each with its heading, beside one action. */
export function FactsView({ levels, sdgs }: Facts) {
  return (
    <>
      {levels.length > 0 && (
        <>
          <h2>
            <Trans>Où agir</Trans>
          </h2>
          <LevelTags levels={levels} />
        </>
      )}
      {sdgs.length > 0 && (
        <>
          <h2>
            <Trans>Objectifs de développement durable</Trans>
          </h2>
          <SdgBadges sdgs={sdgs} />
        </>
      )}
    </>
  );
}
