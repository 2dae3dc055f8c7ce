import { Trans } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { LinkButton, Row } from '../../../ui';

/** The calls before and after this one: rounds of the same words and rule, each with a roll and ballots of its own. */
export function CallLinks({ round: { call, previousCallId, nextCallId } }: { round: RoundView }) {
  if (previousCallId === null && nextCallId === null) return null;
  return (
    <>
      <p>
        <Trans>
          Convocation n° {call} (un nouveau scrutin sur le même texte, quand le quorum n’a pas été atteint). Chaque convocation a sa liste de votants, et les
          bulletins de la précédente ne comptent plus.
        </Trans>
      </p>
      <Row>
        {previousCallId && (
          <LinkButton look="secondary" href={`/rounds/${previousCallId}`}>
            <Trans>Convocation précédente</Trans>
          </LinkButton>
        )}
        {nextCallId && (
          <LinkButton look="secondary" href={`/rounds/${nextCallId}`}>
            <Trans>Convocation suivante</Trans>
          </LinkButton>
        )}
      </Row>
    </>
  );
}
