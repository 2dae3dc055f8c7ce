import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionCard } from '@palabre/shared/roadmap';
import { Muted } from '../../ui';
import { levelNames } from './roadmap.names';
import styles from './roadmap.module.css';
import { sdgNames } from './sdg.names';

type Facts = Pick<ActionCard, 'levels' | 'sdgs'>;

/** Where an action is to be done and which goals it serves; on one line each, for a list of actions. */
export function FactsLine({ levels, sdgs }: Facts) {
  const { i18n } = useLingui();
  return (
    <>
      {levels.length > 0 && <Muted>{levels.map((level) => i18n._(levelNames[level])).join(' · ')}</Muted>}
      <SdgBadges sdgs={sdgs} />
    </>
  );
}

/** Sustainable Development Goals by number and name. */
export function SdgBadges({ sdgs }: Pick<Facts, 'sdgs'>) {
  const { t, i18n } = useLingui();
  if (sdgs.length === 0) return null;
  return (
    <ul className={styles.sdgs} aria-label={t`Objectifs de développement durable`}>
      {sdgs.map((sdg) => (
        <li key={sdg}>
          <b>{sdg}</b> {sdgNames[sdg] && i18n._(sdgNames[sdg])}
        </li>
      ))}
    </ul>
  );
}

/** The same, each with its heading, beside one action. */
export function FactsView({ levels, sdgs }: Facts) {
  const { i18n } = useLingui();
  return (
    <>
      {levels.length > 0 && (
        <>
          <h2>
            <Trans>Où agir</Trans>
          </h2>
          <p>{levels.map((level) => i18n._(levelNames[level])).join(', ')}</p>
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
