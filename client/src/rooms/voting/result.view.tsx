import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Choice, Condition, YesNoResult } from '@palabre/shared/voting';
import { useFormat } from '../../i18n';
import { Bar, Table, Tag } from '../../ui';
import { choiceWords, outcomeTones, outcomeWords } from './choice.words';
import { ThresholdWords } from './rule.words';

const tones = { yes: 'for', no: 'against', abstain: 'abstain' } as const satisfies Record<Choice, string>;
const choices = ['yes', 'no', 'abstain'] as const;

/** The decision first, then each condition with its figures, then the same as a table. */
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
      <ConditionTable conditions={result.conditions} />
    </>
  );
}

function ConditionTable({ conditions }: { conditions: Condition[] }) {
  const { t } = useLingui();
  return (
    <Table caption={t`Les conditions de la règle, une par une`}>
      <thead>
        <tr>
          <th scope="col">{t`Condition`}</th>
          <th scope="col">{t`Exigé`}</th>
          <th scope="col">{t`Obtenu`}</th>
          <th scope="col">{t`Remplie`}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition) => (
          <ConditionRow key={condition.name} condition={condition} />
        ))}
      </tbody>
    </Table>
  );
}

function ConditionRow({ condition }: { condition: Condition }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const share = condition.percent === null ? '' : ` (${number(Number(condition.percent) / 100, { style: 'percent', maximumFractionDigits: 2 })})`;
  return (
    <tr>
      <th scope="row">{condition.name === 'quorum' ? t`Quorum` : t`Majorité`}</th>
      <td>
        <ThresholdWords threshold={condition.threshold} />
      </td>
      <td>
        {number(condition.num)}/{number(condition.den)}
        {share}
      </td>
      <td>{condition.met ? t`Oui` : t`Non`}</td>
    </tr>
  );
}
