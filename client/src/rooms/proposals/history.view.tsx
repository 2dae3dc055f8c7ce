import { useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import type { ProposalView, StateChange } from '@palabre/shared/proposals';
import { Disclosure, Muted, PersonName, Row, Text, Time } from '../../ui';
import styles from './proposals.module.css';
import { StateTag } from './state-tag.view';
import { outcomeReasons } from './state.words';

const shownAtOnce = 4;

/** Every step in the life of a proposal, the last one first; a long life is told in two parts. */
export function HistoryView({ proposal: { history, title } }: { proposal: ProposalView }) {
  const { t } = useLingui();
  const steps = history.toReversed();
  const earlier = steps.slice(shownAtOnce);
  return (
    <>
      <Steps steps={steps.slice(0, shownAtOnce)} lang={title.lang} />
      {earlier.length > 0 && (
        <Disclosure summary={t`Étapes précédentes`}>
          <Steps steps={earlier} lang={title.lang} />
        </Disclosure>
      )}
    </>
  );
}

function Steps({ steps, lang }: { steps: readonly StateChange[]; lang: Locale }) {
  return (
    <ol className={styles.history} reversed>
      {steps.map((change) => (
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
          {change.actor && change.reason && <Text fragment={{ text: change.reason, lang }} as="p" />}
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
