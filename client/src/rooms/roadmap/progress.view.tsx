import { Plural, Trans } from '@lingui/react/macro';
import type { Progress } from '@palabre/shared/roadmap';
import { Muted, Tag } from '../../ui';
import styles from './roadmap.module.css';

/** What has come of a theme or an action so far. Rounds under way come with the colour of what is to be done now. */
export function ProgressView({ progress: { proposals, openRounds, decisions } }: { progress: Progress }) {
  if (proposals + openRounds + decisions === 0) {
    return (
      <Muted>
        <Trans>Pas encore de proposition</Trans>
      </Muted>
    );
  }
  return (
    <span className={styles.progress}>
      <Tag>
        <Plural value={proposals} one="# proposition" other="# propositions" />
      </Tag>
      {openRounds > 0 && (
        <Tag tone="accent">
          <Plural value={openRounds} one="# scrutin ouvert" other="# scrutins ouverts" />
        </Tag>
      )}
      {decisions > 0 && (
        <Tag tone="ok">
          <Plural value={decisions} one="# décision" other="# décisions" />
        </Tag>
      )}
    </span>
  );
}
