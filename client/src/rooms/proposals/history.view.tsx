import { useLingui } from '@lingui/react/macro';
import type { ProposalView, StateChange } from '@palabre/shared/proposals';
import { Muted, PersonName, Row, Text, Time } from '../../ui';
import styles from './proposals.module.css';
import { StateTag } from './state-tag.view';
import { outcomeReasons } from './state.words';

/** Every step in the life of a proposal, the last one first. */
export function HistoryView({ proposal: { history, title } }: { proposal: ProposalView }) {
  return (
    <ol className={styles.plain} reversed>
      {history.toReversed().map((change) => (
        <li key={`${change.at} ${change.to}`}>
          <Row>
            <StateTag state={change.to} />
            <Muted>
              <Time at={change.at} />
            </Muted>
          </Row>
          <Muted>
            <Mover change={change} />
          </Muted>
          {change.actor && change.reason && <Text fragment={{ text: change.reason, lang: title.lang }} as="p" />}
        </li>
      ))}
    </ol>
  );
}

/** A person, or the result of a round. */
function Mover({ change: { actor, reason } }: { change: StateChange }) {
  const { i18n } = useLingui();
  const outcome = actor === null ? outcomeReasons[reason] : undefined;
  if (outcome) return i18n._(outcome);
  return <PersonName person={actor} />;
}
