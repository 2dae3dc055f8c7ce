import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundCard } from '@palabre/shared/voting';
import { Card, LinkButton, Muted, Row, Tag, Text, Time } from '../../ui';
import { Link } from 'wouter';
import { outcomeTones, outcomeWords, stateWords } from './choice.words';

/** Whether the round waits for the reader. */
export const isToVote = (round: RoundCard): boolean => round.mayVote && !round.voted;

interface Props {
  round: RoundCard;
  /** no longer in the list: it keeps its place there, with nothing to do */
  gone: boolean;
}

/** A round in a list: what is asked, until when, and the one thing to do. */
export function RoundCardView({ round, gone }: Props) {
  const toVote = isToVote(round) && !gone;
  return (
    <Card as="li" urgent={toVote}>
      {gone ? <NoLongerHere /> : <Standing round={round} />}
      <h3>
        <Link href={`/rounds/${round.id}`}>
          <Text fragment={round.question} />
        </Link>
      </h3>
      <p>
        <Muted>
          <Text fragment={round.group.name} /> ·{' '}
          <Trans>
            {round.turnout} sur {round.members} ont voté
          </Trans>
          {round.voted && (
            <>
              {' · '}
              <Trans>vous avez voté</Trans>
            </>
          )}
        </Muted>
      </p>
      {toVote && (
        <p>
          <LinkButton href={`/rounds/${round.id}`}>
            <Trans>Voter</Trans>
          </LinkButton>
        </p>
      )}
    </Card>
  );
}

function NoLongerHere() {
  return (
    <Row>
      <Tag>
        <Trans>N’est plus dans cette liste</Trans>
      </Tag>
    </Row>
  );
}

function Standing({ round }: { round: RoundCard }) {
  const { i18n } = useLingui();
  return (
    <Row>
      {round.outcome ? (
        <Tag tone={outcomeTones[round.outcome]}>{i18n._(outcomeWords[round.outcome])}</Tag>
      ) : (
        <Tag tone={isToVote(round) ? 'accent' : 'info'}>{i18n._(stateWords[round.state])}</Tag>
      )}
      <Muted>
        {round.state === 'prepared' ? (
          <Trans>
            s’ouvre <Time at={round.opensAt} as="full" />
          </Trans>
        ) : round.state === 'open' ? (
          <Trans>
            se termine <Time at={round.closesAt} as="full" />
          </Trans>
        ) : (
          <Trans>
            clos le <Time at={round.closesAt} as="date" />
          </Trans>
        )}
      </Muted>
    </Row>
  );
}
