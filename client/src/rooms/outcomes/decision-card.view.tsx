import { Plural, Trans } from '@lingui/react/macro';
import type { DecisionCard } from '@palabre/shared/outcomes';
import { Link } from 'wouter';
import { Card, Muted, Text, Time } from '../../ui';
import { ProgressSentence } from './amount.view';
import { OutcomeLine } from './outcome.view';
import { ReviewDay } from './review-day.view';
import styles from './outcomes.module.css';

interface Props {
  decision: DecisionCard;
  /** the action on whose page it stands, which need not be named again */
  onActionId?: string | undefined;
}

/** A decision in a list: the sentence first, then what it is about, who decided, and what became of it. */
export function DecisionCardView({ decision, onActionId }: Props) {
  const actions = decision.actions.filter(({ id }) => id !== onActionId);
  return (
    <Card as="li">
      <h3>
        <Link href={`/decisions/${decision.proposalId}`}>
          <Text fragment={decision.title} />
        </Link>
      </h3>
      <OutcomeLine decision={decision} />
      <p>
        <Muted>
          <Trans>
            Vote terminé le <Time at={decision.decidedAt} as="date" />
          </Trans>
          {' · '}
          <Link href={`/groups/${decision.group.id}`}>
            <Text fragment={decision.group.name} />
          </Link>
        </Muted>
      </p>
      {actions.length > 0 && (
        <ul className={styles.plain}>
          {actions.map(({ id, title }) => (
            <li key={id}>
              <Muted>
                <Trans>
                  Répond à l’action{' '}
                  <Link href={`/actions/${id}`}>
                    <Text fragment={title} />
                  </Link>
                </Trans>
              </Muted>
            </li>
          ))}
        </ul>
      )}
      <FollowUp decision={decision} />
    </Card>
  );
}

function FollowUp({ decision: { outcome, commitments, progress, reviewOn } }: { decision: DecisionCard }) {
  if (outcome !== 'adopted') return null;
  return (
    <>
      <p>
        <Plural value={commitments} _0="Aucun engagement noté pour l’instant" one="# engagement" other="# engagements" />
        {reviewOn && (
          <>
            {' · '}
            <ReviewDay on={reviewOn} />
          </>
        )}
      </p>
      {progress.length > 0 && (
        <ul className={styles.progress}>
          {progress.map((one) => (
            <li key={one.id}>
              <Text fragment={one.title} />
              <br />
              <Muted>
                <ProgressSentence progress={one} />
              </Muted>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
