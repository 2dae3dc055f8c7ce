import { Trans, useLingui } from '@lingui/react/macro';
import type { Account } from '@palabre/shared/people';
import { useState } from 'react';
import { announce } from '../../lib';
import { EmptyState, Loaded, ShowMore, TextField } from '../../ui';
import { AccountList } from './account-list.view';
import { useAccounts, useChangeRole } from './administration.queries';
import styles from './people.module.css';
import { RoleDialog } from './role-dialog.view';
import { useSettled } from './use-settled';

/** Everybody who has an account, and who administers the site. */
export function AccountsPanel() {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const accounts = useAccounts(useSettled(search.trim()));
  const [changing, setChanging] = useState<Account>();
  return (
    <>
      <div className={styles.panel}>
        <TextField label={t`Chercher par nom ou adresse`} type="search" optional value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <Loaded query={{ data: accounts.items, error: accounts.error, refetch: accounts.retry }}>
        {(items) =>
          items.length > 0 ? (
            <AccountList accounts={items} onChangeRole={setChanging} />
          ) : (
            <EmptyState>
              <Trans>Aucun compte ne correspond. Essayez une autre partie du nom.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
      <ShowMore list={accounts} />
      {changing && <ChangeRole account={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function ChangeRole({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChangeRole();
  const confirm = () =>
    change.mutate(
      { id: account.id, role: account.role === 'administrator' ? 'member' : 'administrator' },
      {
        onSuccess: () => {
          announce(t`Le rôle est changé.`);
          onClose();
        },
      },
    );
  return <RoleDialog account={account} error={change.error} busy={change.isPending} onConfirm={confirm} onClose={onClose} />;
}
