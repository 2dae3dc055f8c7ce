import { Trans, useLingui } from '@lingui/react/macro';
import type { Device } from '@palabre/shared/people';
import { Button, Card, CardList, Muted, Row, Tag, Time } from '../../ui';
import styles from './people.module.css';

export interface DeviceListProps {
  devices: Device[];
  /** the id of the device that is being signed out */
  revoking: string | undefined;
  onRevoke: (id: string) => void;
}

export function DeviceList({ devices, revoking, onRevoke }: DeviceListProps) {
  const { t } = useLingui();
  return (
    <CardList>
      {devices.map(({ id, label, shared, current, signedInAt, expiresAt }) => {
        const name = label || t`Appareil inconnu`;
        return (
          <Card as="li" key={id}>
            <Row>
              <strong>{name}</strong>
              {current && <Tag tone="ok">{t`Cet appareil`}</Tag>}
              {shared && <Tag>{t`Partagé`}</Tag>}
            </Row>
            <Muted>
              <Trans>
                Connexion ouverte <Time at={signedInAt} />. Elle prend fin <Time at={expiresAt} />.
              </Trans>
            </Muted>
            {!current && (
              <div className={styles.actions}>
                <Button look="secondary" small busy={revoking === id} onClick={() => onRevoke(id)} aria-label={t`Déconnecter ${name}`}>
                  <Trans>Déconnecter</Trans>
                </Button>
              </div>
            )}
          </Card>
        );
      })}
    </CardList>
  );
}
