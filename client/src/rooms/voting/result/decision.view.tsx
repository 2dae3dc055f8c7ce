import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Counts, RoundResult } from '@palabre/shared/voting';
import type { ReactNode } from 'react';
import { useFormat } from '../../../i18n';
import { Tag } from '../../../ui';
import { outcomeTones, outcomeWords } from '../choice.words';
import { leadersOf, seatsOf, tiedOf } from './decision.rules';
import type { ResultProps } from './result.shape';
import styles from './result.module.css';

/** What was decided, in one sentence, and how many took part. */
export function DecisionView({ result, options, rule }: ResultProps) {
  const { i18n } = useLingui();
  const { list } = useFormat();
  const { cast, members, blank } = result.participation;
  const names = (ids: readonly string[]) => list(ids.map((id) => options.find((option) => option.id === id)?.label ?? id));
  return (
    <>
      <p className={styles.decision}>
        <Tag tone={outcomeTones[result.outcome]}>{i18n._(outcomeWords[result.outcome])}</Tag>{' '}
        <strong>
          <Decision result={result} method={rule.method} names={names} />
        </strong>
      </p>
      <p>
        <Trans>
          <Plural value={cast} one="# bulletin" other="# bulletins" /> sur <Plural value={members} one="# personne inscrite" other="# personnes inscrites" />.
        </Trans>{' '}
        {blank > 0 && <Plural value={blank} one="# vote blanc." other="# votes blancs." />}
      </p>
    </>
  );
}

function Decision(props: ChoiceProps) {
  const { result, method } = props;
  if (method === 'consent') return <ConsentDecision outcome={result.outcome} />;
  return result.counts ? <TextDecision result={result} counts={result.counts} /> : <ChoiceDecision {...props} />;
}

function ConsentDecision({ outcome }: Pick<RoundResult, 'outcome'>) {
  if (outcome === 'adopted') return <Trans>Le texte est adopté par consentement.</Trans>;
  if (outcome === 'objected') return <Trans>Une objection tient : le texte est repris pour l’intégrer.</Trans>;
  return <Trans>Tout le monde n’a pas répondu : rien n’est décidé.</Trans>;
}

function TextDecision({ result, counts: { yes, no, abstain } }: { result: RoundResult; counts: Counts }) {
  const decided: Partial<Record<RoundResult['outcome'], ReactNode>> = {
    adopted: <Trans>Le texte est adopté.</Trans>,
    rejected: <Trans>Le texte n’est pas adopté.</Trans>,
    'no-quorum': <Trans>Le quorum n’est pas atteint : rien n’est décidé.</Trans>,
  };
  return (
    <>
      {decided[result.outcome]}{' '}
      <Trans>
        {yes} pour, {no} contre, <Plural value={abstain} one="# abstention" other="# abstentions" />.
      </Trans>
    </>
  );
}

interface ChoiceProps {
  result: RoundResult;
  method: string;
  names: (ids: readonly string[]) => string;
}

function ChoiceDecision({ result, method, names }: ChoiceProps) {
  const leaders = leadersOf(result);
  const many = leaders.length;
  const [who, tied] = [names(leaders), names(tiedOf(result))];
  if (result.outcome === 'no-quorum') return <Trans>Le quorum n’est pas atteint : rien n’est décidé.</Trans>;
  if (result.outcome === 'tied') return tied ? <Trans>Égalité entre {tied} : rien n’est décidé.</Trans> : <Trans>Égalité : rien n’est décidé.</Trans>;
  if (result.outcome === 'rejected' || many === 0) return <Trans>Aucune option n’est retenue.</Trans>;
  if (result.outcome === 'consulted')
    return (
      <Trans>
        En tête : {who}. <Plural value={many} one="Cette consultation ne décide rien." other="À égalité ; cette consultation ne décide rien." />
      </Trans>
    );
  return <WonView result={result} method={method} who={who} names={names} />;
}

/** Who has what was to be had, in the words of what was to be had. */
function WonView({ result, method, who, names }: ChoiceProps & { who: string }) {
  const { list } = useFormat();
  const seats = seatsOf(result);
  const many = result.winners.length;
  if (seats) {
    const shares = list(seats.map(([id, held]) => `${names([id])} ${held}`));
    return <Trans>Sièges obtenus : {shares}.</Trans>;
  }
  if (method.endsWith('-budget')) return <Trans>Projets financés : {who}.</Trans>;
  if (method.startsWith('stv-') || method.endsWith('-committee') || method === 'sequential-phragmen' || method === 'sequential-pav')
    return <Trans>Élection de {who}.</Trans>;
  return <Plural value={many} one={<Trans>Option retenue : {who}.</Trans>} other={<Trans>Options retenues : {who}.</Trans>} />;
}
