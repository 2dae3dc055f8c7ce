import { Trans, useLingui } from '@lingui/react/macro';
import type { Condition } from '@palabre/shared/voting';
import { useId } from 'react';
import { useFormat } from '../../../i18n';
import { Bar, Tag } from '../../../ui';
import { ThresholdWords } from '../rule.words';
import { gaugeOf } from './condition.rules';
import styles from './result.module.css';

/** Every figure in sight on a phone too, where a table of four columns would be wider than the screen. */
export function Conditions({ conditions }: { conditions: readonly Condition[] }) {
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
  const { met, num, den, threshold, percent } = condition;
  const share = percent === null ? '' : ` (${number(Number(percent) / 100, { style: 'percent', maximumFractionDigits: 2 })})`;
  const names = {
    quorum: t`Quorum`,
    majority: t`Majorité`,
    heads: t`Majorité des personnes`,
    answers: t`Tout le monde a répondu`,
    'no-objection': t`Aucune objection ne tient`,
  };
  const gauge = gaugeOf(condition);
  const figures = [
    [
      t`Remplie`,
      <Tag key="met" tone={met ? 'ok' : 'err'}>
        {met ? t`Oui` : t`Non`}
      </Tag>,
    ],
    [t`Exigé`, <ThresholdWords key="threshold" threshold={threshold} />],
    [t`Obtenu`, `${number(BigInt(num))}/${number(BigInt(den))}${share}`],
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
      {gauge && <Bar value={gauge.share} max={1} {...(gauge.mark === null ? {} : { mark: gauge.mark })} text={t`Obtenu ; le trait marque ce qui est exigé`} />}
    </>
  );
}
