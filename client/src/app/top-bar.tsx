import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { AccountItems, AccountMenu } from '../rooms/people';
import { Menu } from '../ui';
import styles from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { NetworkState } from './network';

/** The name of the house, where the network stands, help, the account, the language. */
export function TopBar({ navigation }: { navigation: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className={styles.top}>
      <Link href="/" className={styles.wordmark}>
        <img src="/palabre.svg" alt="" width="28" height="28" />
        <span>Palabre</span>
      </Link>
      {navigation}
      <div className={styles.tools}>
        <NetworkState />
        <Link href="/help" className={styles.wide}>
          <Trans>Aide</Trans>
        </Link>
        <AccountMenu className={styles.wide} />
        <LanguageSwitch />
        <Menu label={t`Menu`} align="end" className={styles.narrow}>
          <Link href="/roadmap">
            <Trans>Feuille de route</Trans>
          </Link>
          <AccountItems />
          <Link href="/help">
            <Trans>Aide</Trans>
          </Link>
        </Menu>
      </div>
    </div>
  );
}
