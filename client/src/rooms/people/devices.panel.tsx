import { Trans, useLingui } from '@lingui/react/macro';
import { announce } from '../../lib';
import { Button, Loaded, Row } from '../../ui';
import { DeviceList } from './device-list.view';
import { useDevices, useRevokeDevice } from './device.queries';
import { Refusal } from './refusal.view';
import { SignOutButton } from './sign-out.panel';
import styles from './people.module.css';

/** Where one is signed in, and how to end it: a lost phone is one press away from being shut out. */
export function DevicesPanel() {
  const { t } = useLingui();
  const devices = useDevices();
  const revoke = useRevokeDevice();
  const end = (which: string) => revoke.mutate(which, { onSuccess: () => announce(t`La connexion est fermée.`) });
  const revoking = revoke.isPending ? revoke.variables : undefined;
  return (
    <div className={styles.panel}>
      <p>
        <Trans>Vous reconnaissez tous ces appareils ? Sinon, déconnectez ceux qui ne sont pas à vous. C’est immédiat.</Trans>
      </p>
      <Refusal error={revoke.error} />
      <Loaded query={devices}>{({ items }) => <DeviceList devices={items} revoking={revoking} onRevoke={end} />}</Loaded>
      <Row>
        <SignOutButton />
        {(devices.data?.items.length ?? 0) > 1 && (
          <>
            <Button look="secondary" busy={revoking === 'others'} onClick={() => end('others')}>
              <Trans>Déconnecter les autres appareils</Trans>
            </Button>
            <SignOutButton everywhere />
          </>
        )}
      </Row>
    </div>
  );
}
