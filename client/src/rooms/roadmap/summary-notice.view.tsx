import { Trans } from '@lingui/react/macro';
import { Muted, Tag } from '../../ui';

/** Says what the words are: ours, or those of the published text. @param retired no longer in the newest version */
export function SummaryNotice({ isSummary, retired = false }: { isSummary: boolean; retired?: boolean }) {
  return (
    <>
      {retired && (
        <p>
          <Tag tone="warn">
            <Trans>Retirée de la feuille de route</Trans>
          </Tag>{' '}
          <Muted>
            <Trans>Cette partie n’est plus dans la dernière version de la feuille de route. Elle garde sa page et ce qui en est né.</Trans>
          </Muted>
        </p>
      )}
      {isSummary && (
        <p>
          <Tag tone="info">
            <Trans>Résumé en mots simples</Trans>
          </Tag>{' '}
          <Muted>
            <Trans>Ce n’est pas le texte officiel. Les numéros des actions sont ceux du texte officiel.</Trans>
          </Muted>
        </p>
      )}
    </>
  );
}
