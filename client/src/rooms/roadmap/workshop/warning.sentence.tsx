import { Trans } from '@lingui/react/macro';
import type { ImportWarning } from '@palabre/shared/roadmap';
import type { ReactNode } from 'react';

type Sentences = { [Code in ImportWarning['code']]: (warning: Extract<ImportWarning, { code: Code }>) => ReactNode };

const sentences: Sentences = {
  theme_without_actions: ({ theme }) => <Trans>Le thème {theme} n’a pas d’action. Il sera publié ainsi.</Trans>,
  numbers_jump: ({ theme, expected, found }) => (
    <Trans>
      Thème {theme} : l’action {found} suit là où la {expected} était attendue.
    </Trans>
  ),
  duplicate_number: ({ theme, number }) => (
    <Trans>
      Thème {theme} : deux actions portent le numéro {number}. À corriger avant de publier.
    </Trans>
  ),
  unfinished_text: ({ theme, action }) => (
    <Trans>
      Thème {theme}, action {action} : la phrase semble coupée à la fin.
    </Trans>
  ),
  sentence_joined_over_break: () => <Trans>Une phrase coupée par un saut de page a été recollée.</Trans>,
  hyphen_kept: ({ word }) => <Trans>Le trait d’union de « {word} » en fin de ligne a été gardé.</Trans>,
  container_heading: ({ title }) => <Trans>« {title} » n’a pas été pris pour un thème.</Trans>,
  text_outside_actions: () => <Trans>Un texte avant la première action n’est pas repris.</Trans>,
  list_outside_themes: () => <Trans>Une liste numérotée n’a pas été prise pour des actions.</Trans>,
  closing_paragraph: () => <Trans>Un paragraphe après la dernière action lui a été rattaché.</Trans>,
  numbers_counted: () => <Trans>Toutes les actions portaient le numéro 1 : elles ont été comptées.</Trans>,
  damaged_characters: () => <Trans>Des caractères sont illisibles : le fichier a été mal enregistré.</Trans>,
  title_missing: () => <Trans>Le titre de la feuille de route manque. À écrire avant de publier.</Trans>,
};

/** What a warning of the importer means to a person. */
export function WarningSentence({ warning }: { warning: ImportWarning }) {
  // The table has one entry for each code; TypeScript cannot pair them by itself.
  const sentence = sentences[warning.code] as (one: ImportWarning) => ReactNode;
  return <>{sentence(warning)}</>;
}

/** These have to be dealt with; the others have to be looked at. */
export const isBlocking = ({ code }: ImportWarning): boolean => code === 'duplicate_number' || code === 'title_missing';
