import { Trans, useLingui } from '@lingui/react/macro';
import type { AccessToken, NewAccessToken } from '@palabre/shared/people';
import { Button, Card, CardList, CopyButton, Muted, Notice, Time } from '../../ui';
import styles from './people.module.css';

/** The one time a secret is on a screen. */
export const TokenSecret = ({ created: { token, secret } }: { created: NewAccessToken }) => (
  <Notice tone="ok" live title={<Trans>Le jeton « {token.name} » est créé</Trans>} actions={<CopyButton text={secret} />}>
    <p>
      <Trans>Copiez-le maintenant : il ne sera plus jamais affiché.</Trans>
    </p>
    <p>
      <code className={styles.secret}>{secret}</code>
    </p>
  </Notice>
);

export interface TokenListProps {
  tokens: AccessToken[];
  /** the id of the token that is being revoked */
  revoking: string | undefined;
  onRevoke: (id: string) => void;
}

export function TokenList({ tokens, revoking, onRevoke }: TokenListProps) {
  const { t } = useLingui();
  return (
    <CardList>
      {tokens.map(({ id, name, createdAt, lastUsedOn }) => (
        <Card as="li" key={id}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <div>
            <Muted>
              <Trans>
                Créé le <Time at={createdAt} as="date" />.
              </Trans>{' '}
              {lastUsedOn ? (
                <Trans>
                  Dernier usage le <Time at={lastUsedOn} as="date" />.
                </Trans>
              ) : (
                <Trans>Pas encore utilisé.</Trans>
              )}
            </Muted>
          </div>
          <div className={styles.actions}>
            <Button look="secondary" small busy={revoking === id} onClick={() => onRevoke(id)} aria-label={t`Révoquer ${name}`}>
              <Trans>Révoquer</Trans>
            </Button>
          </div>
        </Card>
      ))}
    </CardList>
  );
}
