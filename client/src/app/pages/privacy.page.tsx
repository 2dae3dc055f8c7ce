import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, Table } from '../../ui';

/** What is kept about people, why, and what is never kept. */
export function PrivacyPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Vos données`} />
      <p>
        <Trans>Palabre est installé par l’organisation qui l’utilise. Vos données restent sur son serveur.</Trans>
      </p>
      <Kept />
      <h2>
        <Trans>Ce qui n’est jamais fait</Trans>
      </h2>
      <Never />
      <h2>
        <Trans>Les cookies</Trans>
      </h2>
      <p>
        <Trans>Deux seulement : l’un garde votre langue, l’autre votre connexion. Un texte en cours d’écriture reste dans cet onglet jusqu’à l’envoi.</Trans>
      </p>
      <h2>
        <Trans>Ce qui est public</Trans>
      </h2>
      <p>
        <Trans>La feuille de route, les propositions publiées, leurs commentaires et les résultats des votes se lisent sans compte.</Trans>{' '}
        <Trans>Avant chaque vote, la page dit si les choix sont nominatifs et quand les résultats sont visibles.</Trans>
      </p>
    </>
  );
}

function Kept() {
  const { t } = useLingui();
  const kept = [
    { what: t`Adresse électronique`, why: t`Vous connecter et vous prévenir. Elle n’est pas publique.` },
    { what: t`Nom affiché, organisation`, why: t`Signer vos textes, vos commentaires et vos votes nominatifs.` },
    { what: t`Langue et fuseau horaire`, why: t`Afficher les textes et les échéances pour vous.` },
    { what: t`Genre et tranche d’âge, si vous le souhaitez`, why: t`Voir si toutes les voix sont entendues. Jamais affichés pour une seule personne.` },
    { what: t`Appareils connectés`, why: t`Vous montrer vos connexions et vous laisser les fermer.` },
    { what: t`Journal des décisions`, why: t`Prouver qui a décidé quoi, et quand.` },
  ];
  return (
    <Table caption={t`Ce qui est conservé, et pourquoi`}>
      <thead>
        <tr>
          <th scope="col">{t`Donnée`}</th>
          <th scope="col">{t`Raison`}</th>
        </tr>
      </thead>
      <tbody>
        {kept.map(({ what, why }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Never() {
  return (
    <ul>
      <li>
        <Trans>Aucun traceur, aucune publicité, aucune police ni image chargée depuis un autre site.</Trans>
      </li>
      <li>
        <Trans>Personne ne voit quand vous étiez là, ni ce que vous avez lu.</Trans>
      </li>
      <li>
        <Trans>Aucun mot de passe n’est conservé : il n’y en a pas. Les codes de connexion sont gardés sous forme d’empreinte.</Trans>
      </li>
    </ul>
  );
}
