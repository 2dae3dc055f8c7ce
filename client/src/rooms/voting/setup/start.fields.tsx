import { Trans, useLingui } from '@lingui/react/macro';
import { presets, type RoundTemplate, type VotingRule } from '@palabre/shared/voting';
import { Muted, SelectField } from '../../../ui';
import { draftQuorum, quorumOf } from './draft.rules';
import { presetNames } from './preset.words';

interface Props {
  templates: readonly RoundTemplate[];
  onRule: (rule: VotingRule) => void;
}

/** Where to start from: a rule of the group, or what a law says, with its source. Statutes decide. */
export function StartFields({ templates, onRule }: Props) {
  const { t, i18n } = useLingui();
  const choose = (value: string) => {
    const rule = templates.find(({ id }) => id === value)?.rule ?? presetRule(value);
    if (rule) onRule(rule);
  };
  return (
    <>
      <SelectField name="start" label={t`Partir d’une règle existante`} optional defaultValue="" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t`De la règle ci-dessous`}</option>
        {templates.length > 0 && (
          <optgroup label={t`Règles du groupe`}>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t`Ce que disent des lois`}>
          {presets.map(({ id, source }) => (
            <option key={id} value={id}>
              {`${i18n._(presetNames[id])} (${source})`}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <p>
        <Muted>
          <Trans>Une loi n’est qu’un point de départ : vos statuts décident, et peuvent demander plus.</Trans>
        </Muted>
      </p>
    </>
  );
}

/** A further call lasts a day unless the group says otherwise: no law says how long a vote at a distance lasts. */
function presetRule(id: string): VotingRule | undefined {
  const preset = presets.find((one) => one.id === id);
  if (!preset) return undefined;
  const [first, ...further] = preset.calls.map(({ quorum, minDelay }) => ({ quorum: quorumOf(draftQuorum(quorum)), after: minDelay ?? 'PT1H', lasts: 'P1D' }));
  return {
    method: 'yes-no',
    base: preset.base,
    threshold: preset.threshold,
    quorum: first?.quorum ?? null,
    secrecy: 'closed',
    ...(further.length > 0 && { furtherCalls: further }),
    ...(preset.colleges && { colleges: preset.colleges }),
  };
}
