import { Trans } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { LinkButton, Row } from '../../../ui';

/** The rounds before and after this one on the same proposal: calls of one rule and text, or rounds of consent on a text that was worked on between. */
export function CallLinks({ round: { rule, call, previousCallId, nextCallId } }: { round: RoundView }) {
  if (previousCallId === null && nextCallId === null) return null;
  const consent = rule.method === 'consent';
  return (
    <>
      <p>
        {consent ? (
          <Trans>Tour de consentement n° {call} sur cette proposition. À chaque tour le texte a changé, et chaque personne répond de nouveau.</Trans>
        ) : (
          <Trans>
            Convocation n° {call} (un nouveau scrutin sur le même texte, quand le quorum n’a pas été atteint). Chaque convocation a sa liste de votants, et les
            bulletins de la précédente ne comptent plus.
          </Trans>
        )}
      </p>
      <Row>
        {previousCallId && (
          <LinkButton look="secondary" href={`/rounds/${previousCallId}`}>
            {consent ? <Trans>Tour précédent</Trans> : <Trans>Convocation précédente</Trans>}
          </LinkButton>
        )}
        {nextCallId && (
          <LinkButton look="secondary" href={`/rounds/${nextCallId}`}>
            {consent ? <Trans>Tour suivant</Trans> : <Trans>Convocation suivante</Trans>}
          </LinkButton>
        )}
      </Row>
    </>
  );
}
