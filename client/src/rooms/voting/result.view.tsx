import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Choice, Condition, Counts, RoundOption, RoundResult } from '@palabre/shared/voting';
import { useId } from 'react';
import { useFormat } from '../../i18n';
import { Bar, Tag } from '../../ui';
import { choiceWords, outcomeTones, outcomeWords } from './choice.words';
import { ThresholdWords } from './rule.words';
import styles from './voting.module.css';

const tones = { yes: 'for', no: 'against', abstain: 'abstain', blank: 'abstain' } as const satisfies Record<Choice, string>;
const choices = ['yes', 'no', 'abstain', 'blank'] as const;

/** The decision first, then the votes, then each condition with its figures. */
export function ResultView({ result, options }: { result: RoundResult; options: readonly RoundOption[] }) {
  return result.counts ? <YesNoView result={result} counts={result.counts} /> : <ChoiceView result={result} options={options} />;
}

function YesNoView({ result, counts }: { result: RoundResult; counts: Counts }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const { members, cast } = result.participation;
  const { yes, no, abstain } = counts;
  const barText = (choice: Choice) => {
    const [name, count] = [i18n._(choiceWords[choice]), number(counts[choice])];
    return t`${name} : ${count}`;
  };
  return (
    <>
      <p>
        <Tag tone={outcomeTones[result.outcome]}>{i18n._(outcomeWords[result.outcome])}</Tag>{' '}
        <strong>
          <Trans>
            {yes} pour, {no} contre, <Plural value={abstain} one="# abstention" other="# abstentions" />.
          </Trans>
        </strong>{' '}
        <Trans>
          <Plural value={cast} one="# bulletin" other="# bulletins" /> sur <Plural value={members} one="# personne inscrite" other="# personnes inscrites" />.
        </Trans>
      </p>
      {choices
        .filter((choice) => choice !== 'blank' || counts.blank > 0)
        .map((choice) => (
          <Bar key={choice} value={counts[choice]} max={cast} tone={tones[choice]} text={barText(choice)} />
        ))}
      <Conditions conditions={result.conditions} />
    </>
  );
}

/** What was chosen, who took part, and the conditions. */
function ChoiceView({ result, options }: { result: RoundResult; options: readonly RoundOption[] }) {
  const { i18n } = useLingui();
  const { cast, members, blank } = result.participation;
  const winners = result.winners.map((id) => options.find((option) => option.id === id)?.label ?? id).join(', ');
  return (
    <>
      <p>
        <Tag tone={outcomeTones[result.outcome]}>{i18n._(outcomeWords[result.outcome])}</Tag> {winners && <strong>{winners}</strong>}{' '}
        <Trans>
          <Plural value={cast} one="# bulletin" other="# bulletins" /> sur <Plural value={members} one="# personne inscrite" other="# personnes inscrites" />.
        </Trans>{' '}
        {blank > 0 && <Plural value={blank} one="# vote blanc." other="# votes blancs." />}
      </p>
      <Conditions conditions={result.conditions} />
    </>
  );
}

/** Every figure in sight on a phone too, where a table of four columns would be wider than the screen. */
function Conditions({ conditions }: { conditions: Condition[] }) {
  const caption = useId();
  if (conditions.length === 0) return null;
  return (
    <>
      <p id={caption}>
        <strong>
          <Trans>Les conditions de la règle, une par une</Trans>
        </strong>
      </p>
      <ul aria-labelledby={caption} className={styles.conditions}>
        {conditions.map((condition) => (
          <li key={condition.name}>
            <ConditionFigures condition={condition} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ConditionFigures({ condition }: { condition: Condition }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const share = condition.percent === null ? '' : ` (${number(Number(condition.percent) / 100, { style: 'percent', maximumFractionDigits: 2 })})`;
  const names = {
    quorum: t`Quorum`,
    majority: t`Majorité`,
    heads: t`Majorité des personnes`,
    answers: t`Tout le monde a répondu`,
    'no-objection': t`Aucune objection ne tient`,
  };
  const figures = [
    [t`Remplie`, condition.met ? t`Oui` : t`Non`],
    [t`Exigé`, <ThresholdWords key="threshold" threshold={condition.threshold} />],
    [t`Obtenu`, `${number(BigInt(condition.num))}/${number(BigInt(condition.den))}${share}`],
  ] as const;
  return (
    <>
      <strong>{names[condition.name]}</strong>
      <dl>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
