import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Choice, Condition, YesNoResult } from '@palabre/shared/voting';
import { useId } from 'react';
import { useFormat } from '../../i18n';
import { Bar, Tag } from '../../ui';
import { choiceWords, outcomeTones, outcomeWords } from './choice.words';
import { ThresholdWords } from './rule.words';
import styles from './voting.module.css';

const tones = { yes: 'for', no: 'against', abstain: 'abstain' } as const satisfies Record<Choice, string>;
const choices = ['yes', 'no', 'abstain'] as const;

/** The decision first, then the votes, then each condition with its figures. */
export function ResultView({ result }: { result: YesNoResult }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const { yes, no, abstain, members } = result.counts;
  const cast = yes + no + abstain;
  const barText = (choice: Choice) => {
    const [name, count] = [i18n._(choiceWords[choice]), number(result.counts[choice])];
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
      {choices.map((choice) => (
        <Bar key={choice} value={result.counts[choice]} max={cast} tone={tones[choice]} text={barText(choice)} />
      ))}
      <Conditions conditions={result.conditions} />
    </>
  );
}

/** Every figure in sight on a phone too, where a table of four columns would be wider than the screen. */
function Conditions({ conditions }: { conditions: Condition[] }) {
  const caption = useId();
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
  const figures = [
    [t`Remplie`, condition.met ? t`Oui` : t`Non`],
    [t`Exigé`, <ThresholdWords key="threshold" threshold={condition.threshold} />],
    [t`Obtenu`, `${number(condition.num)}/${number(condition.den)}${share}`],
  ] as const;
  return (
    <>
      <strong>{condition.name === 'quorum' ? t`Quorum` : t`Majorité`}</strong>
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
