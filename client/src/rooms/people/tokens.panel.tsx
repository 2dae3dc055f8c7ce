import { Trans, useLingui } from '@lingui/react/macro';
import { announce } from '../../lib';
import { EmptyState, Loaded } from '../../ui';
import { Refusal } from './refusal.view';
import { TokenForm } from './token.form';
import { TokenList, TokenSecret } from './token-list.view';
import { useCreateToken, useRevokeToken, useTokens } from './token.queries';
import styles from './people.module.css';

/** Access tokens: for programs that act in one's name. */
export function TokensPanel() {
  const { t } = useLingui();
  const tokens = useTokens();
  const create = useCreateToken();
  const revoke = useRevokeToken();
  const end = (id: string) => {
    if (create.data?.token.id === id) create.reset();
    revoke.mutate(id, { onSuccess: () => announce(t`Le jeton est révoqué.`) });
  };
  return (
    <div className={styles.panel}>
      <p>
        <Trans>Un jeton permet à un programme d’agir à votre place avec l’interface de programmation. Ne le donnez à personne.</Trans>
      </p>
      {create.data && <TokenSecret created={create.data} />}
      <Refusal error={revoke.error} />
      <Loaded query={tokens}>
        {({ items }) =>
          items.length > 0 ? (
            <TokenList tokens={items} revoking={revoke.isPending ? revoke.variables : undefined} onRevoke={end} />
          ) : (
            <EmptyState>
              <Trans>Vous n’avez aucun jeton. La plupart des personnes n’en ont pas besoin.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
      <TokenForm key={create.data?.token.id} onSubmit={create.mutate} error={create.error} busy={create.isPending} />
    </div>
  );
}
