import { Trans } from '@lingui/react/macro';
import { useDelayed, useOnline } from '../lib';
import { useLiveStatus } from '../live';
import { Tag } from '../ui';
import styles from './frame.module.css';

/** In the top bar, only when there is something to say; a short cut is over before it is worth a word. */
export function NetworkState() {
  const online = useOnline();
  const reconnecting = useDelayed(useLiveStatus() === 'disconnected', 5_000);
  return (
    <span role="status">
      {!online && (
        <Tag tone="warn">
          <Trans>Hors connexion</Trans>
        </Tag>
      )}
      {online && reconnecting && (
        <Tag>
          <Trans>Reconnexion…</Trans>
        </Tag>
      )}
    </span>
  );
}

/** What being offline means here, for as long as it lasts. */
export function OfflineBanner() {
  if (useOnline()) return null;
  return (
    <div className={styles.banner}>
      <p>
        <Trans>
          Vous êtes hors connexion. Vous pouvez lire ce qui est affiché. Un envoi ne part pas tout seul plus tard : il faudra le refaire, sauf un bulletin que
          vous mettez vous-même en attente.
        </Trans>
      </p>
    </div>
  );
}
