import { Trans, useLingui } from '@lingui/react/macro';
import type { Account } from '@palabre/shared/people';
import { Button, Card, CardList, Muted, Row, Tag, Time } from '../../ui';
import { OrganisationText } from './organisation.view';
import styles from './people.module.css';
import { colleges, roles } from './people.words';

export interface AccountListProps {
  accounts: Account[];
  onChangeRole: (account: Account) => void;
}

export const AccountList = ({ accounts, onChangeRole }: AccountListProps) => (
  <CardList>
    {accounts.map((account) => (
      <Card as="li" key={account.id} className={styles.account}>
        <AccountView account={account} onChangeRole={onChangeRole} />
      </Card>
    ))}
  </CardList>
);

function AccountView({ account, onChangeRole }: { account: Account; onChangeRole: AccountListProps['onChangeRole'] }) {
  const { t, i18n } = useLingui();
  const { name, email, role, organisation, college, createdAt } = account;
  const administers = role === 'administrator';
  return (
    <>
      <div>
        <Row>
          <strong>{name ? <bdi>{name}</bdi> : t`Sans nom encore`}</strong>
          <Tag tone={administers ? 'brand' : 'neutral'}>{i18n._(roles[role])}</Tag>
        </Row>
        <p>
          <bdi className={styles.address}>{email}</bdi>
          {organisation && (
            <>
              <br />
              <OrganisationText organisation={organisation} />
            </>
          )}
          {college && (
            <>
              <br />
              {i18n._(colleges[college])}
            </>
          )}
          <br />
          <Muted>
            <Trans>
              Compte créé le <Time at={createdAt} as="date" />
            </Trans>
          </Muted>
        </p>
      </div>
      <Button look="secondary" small onClick={() => onChangeRole(account)} aria-label={t`Changer le rôle de ${name || email}`}>
        <Trans>Changer le rôle</Trans>
      </Button>
    </>
  );
}
