import { Trans, useLingui } from '@lingui/react/macro';
import type { Account } from '@palabre/shared/people';
import { useState } from 'react';
import { announce, useSteadyList } from '../../lib';
import { EmptyState, ErrorState, HeldHeading, ShowMore, Skeleton, TextField } from '../../ui';
import { AccountList } from './account-list.view';
import { useAccounts, useChangeRole } from './administration.queries';
import styles from './people.module.css';
import { RoleDialog } from './role-dialog.view';
import { useSettled } from './use-settled';

/** Everybody who has an account, and who administers the site. */
export function AccountsPanel() {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim());
  return (
    <>
      <div className={styles.panel}>
        <TextField label={t`Chercher par nom ou adresse`} type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <FoundAccounts key={settled} search={settled} />
    </>
  );
}

function FoundAccounts({ search }: { search: string }) {
  const list = useAccounts(search);
  const steady = useSteadyList(list, ({ id }) => id);
  const [changing, setChanging] = useState<Account>();
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Du plus récent au plus ancien</Trans>
      </HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={6} />)}
      {steady?.items.length === 0 && (
        <EmptyState>
          <Trans>Aucun compte ne correspond. Essayez une autre partie du nom.</Trans>
        </EmptyState>
      )}
      {steady && <AccountList accounts={steady.items.map(({ item }) => item)} onChangeRole={setChanging} />}
      <ShowMore list={list} />
      {changing && <ChangeRole account={changing} onClose={() => setChanging(undefined)} />}
    </section>
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
