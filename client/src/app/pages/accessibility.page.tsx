import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '../../ui';

/** What was done so that everybody can take part, and what does not work yet. */
export function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Accessibilité`} />
      <p>
        <Trans>
          Palabre vise la conformité aux règles WCAG 2.2, niveau AA. Tout le monde doit pouvoir lire, écrire et voter, avec ses outils et à son rythme.
        </Trans>
      </p>
      <h2>
        <Trans>Ce qui est fait</Trans>
      </h2>
      <Done />
      <h2>
        <Trans>Comment c’est vérifié</Trans>
      </h2>
      <p>
        <Trans>Un contrôle automatique (axe) parcourt les pages à chaque modification, et des parcours complets sont joués au clavier seul.</Trans>{' '}
        <Trans>Aucun audit par un organisme extérieur n’a encore eu lieu.</Trans>
      </p>
      <h2>
        <Trans>Limites connues</Trans>
      </h2>
      <Limits />
      <h2>
        <Trans>Signaler un obstacle</Trans>
      </h2>
      <p>
        <Trans>Écrivez à la personne qui administre ce site, ou à une personne qui facilite votre groupe. Indiquez la page et ce qui vous a bloqué.</Trans>
      </p>
    </>
  );
}

function Done() {
  const { t } = useLingui();
  const done = [
    t`Tout fonctionne au clavier, avec un focus visible et un lien pour aller au contenu.`,
    t`Les boutons mesurent au moins 44 pixels. Aucun geste de glissement n’est obligatoire.`,
    t`La page tient sur 320 pixels de large et s’agrandit à 200 % sans perte.`,
    t`Les couleurs suivent votre système : clair, sombre ou contrasté. Une couleur n’est jamais seule à porter un sens.`,
    t`La langue de chaque texte est indiquée aux lecteurs d’écran.`,
    t`Les animations s’arrêtent si votre système le demande. Rien ne clignote, aucun compte à rebours ne défile.`,
    t`Un changement fait par quelqu’un d’autre ne déplace pas ce que vous lisez.`,
  ];
  return <Sentences of={done} />;
}

function Limits() {
  const { t } = useLingui();
  const limits = [
    t`L’écriture à plusieurs affiche les curseurs des autres. Un lecteur d’écran ne les annonce pas pendant la frappe.`,
    t`Les textes écrits par les personnes dépendent d’elles : leur clarté n’est pas contrôlée.`,
  ];
  return <Sentences of={limits} />;
}

function Sentences({ of: sentences }: { of: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
