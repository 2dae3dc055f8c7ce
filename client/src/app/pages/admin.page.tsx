import { useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { AdministratorGate } from '../../rooms/people';
import { Card, CardList, PageTitle } from '../../ui';

/** What administrators take care of. */
export function AdminPage() {
  const { t } = useLingui();
  const places = [
    { href: '/admin/members', label: t`Comptes et rôles`, text: t`Qui a un compte, et qui administre ce site.` },
    { href: '/admin/mail', label: t`Messages`, text: t`Les messages partis, en attente ou gardés ici.` },
    { href: '/admin/roadmap', label: t`Feuille de route`, text: t`Importer une feuille de route ou en publier une nouvelle version.` },
    { href: '/admin/texts', label: t`Textes à réparer`, text: t`Les textes qui ne peuvent plus être lus, et ce qui en est gardé.` },
  ];
  return (
    <>
      <PageTitle title={t`Administration`} />
      <AdministratorGate>
        <CardList columns>
          {places.map(({ href, label, text }) => (
            <Card as="li" key={href}>
              <h2>
                <Link href={href}>{label}</Link>
              </h2>
              <p>{text}</p>
            </Card>
          ))}
        </CardList>
      </AdministratorGate>
    </>
  );
}
