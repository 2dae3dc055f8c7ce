import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ProposalState } from '@palabre/shared/proposals';
import { VisuallyHidden } from '../../ui';
import styles from './proposals.module.css';
import { stateWords } from './state.words';

const steps: MessageDescriptor[] = [msg`Rédaction`, msg`Délibération`, msg`Vote`, msg`Décision`];
const places: Record<ProposalState, number | null> = { drafting: 0, deliberation: 1, voting: 2, adopted: 3, rejected: 3, withdrawn: null };

/** The way of a proposal in four steps, and where it is. A withdrawn one has left it. */
export function StepsView({ state }: { state: ProposalState }) {
  const { t, i18n } = useLingui();
  const place = places[state];
  if (place === null) return null;
  const decided = state === 'adopted' || state === 'rejected';
  const nameOf = (step: MessageDescriptor, index: number) => {
    const [name, outcome] = [i18n._(step), i18n._(stateWords[state])];
    return index === place && decided ? t`${name} : ${outcome}` : name;
  };
  return (
    <ol className={styles.steps} aria-label={t`Étapes de la proposition`}>
      {steps.map((step, index) => (
        <li key={step.id} aria-current={index === place ? 'step' : undefined} data-done={index < place || undefined}>
          {nameOf(step, index)}
          {index < place && <VisuallyHidden> {t`(fait)`}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
