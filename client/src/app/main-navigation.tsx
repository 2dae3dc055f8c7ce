import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { useMe } from '../rooms/people';
import { classes } from '../ui/classes';
import styles from './frame.module.css';

const isUnder = (place: string, pathname: string) => pathname === place || pathname.startsWith(`${place}/`);

/** The four places, in a bar under the thumb on phones, in a row on wide screens, where the roadmap has room too. */
export function MainNavigation() {
  const { t } = useLingui();
  const { person } = useMe();
  const [pathname] = useLocation();
  const places = [
    { href: '/', label: person ? t`À faire` : t`Accueil`, current: pathname === '/' },
    { href: '/proposals', label: t`Textes`, current: isUnder('/proposals', pathname) },
    { href: '/decisions', label: t`Décisions`, current: isUnder('/decisions', pathname) },
    { href: '/groups', label: t`Groupes`, current: isUnder('/groups', pathname) },
    { href: '/roadmap', label: t`Feuille de route`, current: ['/roadmap', '/themes', '/actions'].some((place) => isUnder(place, pathname)), wide: true },
  ];
  return (
    <nav className={styles.navigation} aria-label={t`Principale`}>
      {places.map(({ href, label, current, wide }) => (
        <Link key={href} href={href} className={classes(wide && styles.wide)} aria-current={current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
