import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ProfileEffects } from '../rooms/people';
import { WaitingBallotsPanel } from '../rooms/voting';
import { LiveRegion } from '../ui';
import { Footer } from './footer';
import styles from './frame.module.css';
import { MainNavigation } from './main-navigation';
import { OfflineBanner } from './network';
import { TopBar } from './top-bar';

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#main">
        <Trans>Aller au contenu</Trans>
      </a>
      <header>
        <TopBar navigation={<MainNavigation />} />
        <OfflineBanner />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <ProfileEffects />
        <WaitingBallotsPanel />
        {children}
      </main>
      <Footer />
      <LiveRegion />
    </>
  );
}
