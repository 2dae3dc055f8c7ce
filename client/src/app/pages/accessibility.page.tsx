import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '../../ui';

/** What was done so that everybody can take part, and what does not work yet. */
export function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Accessibilité`} />
      <p>
        <Trans>Palabre vise la conformité aux règles WCAG 2.2, niveau AA. Chacun doit pouvoir lire, écrire et voter, avec ses outils et à son rythme.</Trans>
      </p>
      <h2>
        <Trans>Ce qui est fait</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Tout fonctionne au clavier, avec un focus visible et un lien pour aller au contenu.</Trans>
        </li>
        <li>
          <Trans>Les boutons mesurent au moins 44 pixels. Aucun geste de glissement n’est obligatoire.</Trans>
        </li>
        <li>
          <Trans>La page tient sur 320 pixels de large et s’agrandit à 200 % sans perte.</Trans>
        </li>
        <li>
          <Trans>Les couleurs suivent votre système : clair, sombre ou contrasté. Une couleur n’est jamais seule à porter un sens.</Trans>
        </li>
        <li>
          <Trans>La langue de chaque texte est indiquée aux lecteurs d’écran.</Trans>
        </li>
        <li>
          <Trans>Les animations s’arrêtent si votre système le demande. Rien ne clignote, aucun compte à rebours ne défile.</Trans>
        </li>
        <li>
          <Trans>Un changement fait par quelqu’un d’autre ne déplace pas ce que vous lisez.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Comment c’est vérifié</Trans>
      </h2>
      <p>
        <Trans>
          Un contrôle automatique (axe) parcourt les pages à chaque modification, et des parcours complets sont joués au clavier seul. Aucun audit par un
          organisme extérieur n’a encore eu lieu.
        </Trans>
      </p>
      <h2>
        <Trans>Limites connues</Trans>
      </h2>
      <ul>
        <li>
          <Trans>L’écriture à plusieurs affiche les curseurs des autres. Un lecteur d’écran ne les annonce pas pendant la frappe.</Trans>
        </li>
        <li>
          <Trans>Les textes écrits par les personnes dépendent d’elles : leur clarté n’est pas contrôlée.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Signaler un obstacle</Trans>
      </h2>
      <p>
        <Trans>Écrivez à la personne qui administre ce site, ou à l’animation de votre groupe. Indiquez la page et ce qui vous a bloqué.</Trans>
      </p>
    </>
  );
}
