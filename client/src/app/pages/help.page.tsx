import { Trans, useLingui } from '@lingui/react/macro';
import { Disclosure, PageTitle } from '../../ui';

/** The path of an idea, the words used here, and the questions people ask. */
export function HelpPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Aide`} />
      <p>
        <Trans>Palabre sert à transformer une feuille de route en décisions, ensemble, puis à suivre ces décisions jusqu’au bout.</Trans>
      </p>
      <h2>
        <Trans>Le chemin d’une idée</Trans>
      </h2>
      <Steps />
      <h2>
        <Trans>Questions fréquentes</Trans>
      </h2>
      <Questions />
      <h2>
        <Trans>Raccourcis</Trans>
      </h2>
      <p>
        <Trans>
          <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> envoie le formulaire où vous écrivez. <kbd>Échap</kbd> ferme un menu ou une fenêtre.
        </Trans>
      </p>
    </>
  );
}

function Steps() {
  return (
    <ol>
      <li>
        <Trans>
          <strong>Action.</strong> La feuille de route contient des thèmes, et chaque thème des actions numérotées. Vous pouvez les lire et les commenter.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>Groupe.</strong> Un groupe de travail s’empare d’une ou plusieurs actions.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>Proposition.</strong> Le groupe écrit un texte à plusieurs, puis le met en délibération.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>Vote.</strong> Le texte est figé. La liste des votants et la règle aussi. Vous pouvez changer d’avis jusqu’à la clôture.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>Décision et suivi.</strong> Un texte adopté donne des engagements : qui fait quoi, avec quel indicateur et à quelle date.
        </Trans>
      </li>
    </ol>
  );
}

function Questions() {
  const { t } = useLingui();
  return (
    <>
      <Disclosure summary={t`Faut-il un compte ?`}>
        <p>
          <Trans>
            Non pour lire. Oui pour commenter, écrire ou voter. Il suffit d’une adresse électronique : vous recevez un code, il n’y a pas de mot de passe.
          </Trans>
        </p>
      </Disclosure>
      <Disclosure summary={t`Mon texte est-il enregistré ?`}>
        <p>
          <Trans>
            L’état est toujours écrit près du texte : « Enregistré », « Enregistrement » ou « Hors connexion ». Rien n’est montré aux autres avant d’être
            enregistré.
          </Trans>
        </p>
      </Disclosure>
      <Disclosure summary={t`Mon vote est-il compté ?`}>
        <p>
          <Trans>
            Oui, dès que la page affiche la confirmation du serveur. Sans elle, le vote n’est pas parti : il n’est jamais envoyé plus tard à votre insu.
          </Trans>
        </p>
      </Disclosure>
      <Disclosure summary={t`Qu’est-ce que le quorum ?`}>
        <p>
          <Trans>C’est le nombre minimal de votants pour que le vote soit valable.</Trans>
        </p>
      </Disclosure>
    </>
  );
}
