import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import styles from './frame.module.css';

export function Footer() {
  const { t } = useLingui();
  return (
    <footer className={styles.footer}>
      <nav aria-label={t`À propos`}>
        <ul>
          <li>
            <Link href="/roadmap">
              <Trans>Feuille de route</Trans>
            </Link>
          </li>
          <li>
            <Link href="/help">
              <Trans>Aide</Trans>
            </Link>
          </li>
          <li>
            <Link href="/accessibility">
              <Trans>Accessibilité</Trans>
            </Link>
          </li>
          <li>
            <Link href="/privacy">
              <Trans>Vos données</Trans>
            </Link>
          </li>
          <li>
            <a href="/api/docs">
              <Trans>Données ouvertes et API</Trans>
            </a>
          </li>
        </ul>
      </nav>
      <p>
        <Trans>Palabre est un logiciel libre (AGPL 3.0). Aucun traceur, aucune demande à un autre site.</Trans>
      </p>
    </footer>
  );
}
