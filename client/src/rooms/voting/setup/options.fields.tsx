import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Row, TextArea, TextField } from '../../../ui';
import { hasParity, type Draft, type DraftOption } from './draft.rules';
import type { DraftProps } from './field.props';
import { SideField } from './parity.fields';

/** The options of a choice, the people of an election, the lists, the projects with their costs. */
export function OptionsFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const { options, purpose } = draft;
  const change = (key: number, part: Partial<DraftOption>) => set({ options: options.map((option) => (option.key === key ? { ...option, ...part } : option)) });
  const add = () => set({ options: [...options, { key: Math.max(0, ...options.map(({ key }) => key)) + 1, label: '', cost: '', side: '' }] });
  return (
    <fieldset>
      <legend>{{ choose: t`Options`, elect: t`Candidatures`, seats: t`Listes`, budget: t`Projets`, text: '', consent: '' }[purpose]}</legend>
      {options.map((option, place) => (
        <OptionFields
          key={option.key}
          option={option}
          place={place}
          draft={draft}
          onChange={(part) => change(option.key, part)}
          onRemove={() => set({ options: options.filter(({ key }) => key !== option.key) })}
        />
      ))}
      <Button look="secondary" onClick={add}>
        <Trans>Ajouter une option</Trans>
      </Button>
      {purpose === 'choose' && (
        <Checkbox
          name="withNone"
          label={t`Proposer aussi « Aucune de ces options »`}
          hint={t`Si elle l’emporte, rien n’est adopté.`}
          checked={draft.withNone}
          onChange={(event) => set({ withNone: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}

interface OptionProps {
  option: DraftOption;
  /** from 0 */
  place: number;
  draft: Draft;
  onChange: (part: Partial<DraftOption>) => void;
  onRemove: () => void;
}

function OptionFields({ option: { label, cost, side }, place, draft, onChange, onRemove }: OptionProps) {
  const { t } = useLingui();
  const { purpose, method, parity, options } = draft;
  return (
    <Row>
      <TextField
        name={`options.${place}.label`}
        label={t`Option ${place + 1}`}
        value={label}
        maxLength={200}
        optional={place > 1}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      {purpose === 'budget' && (
        <TextField
          name={`options.${place}.cost`}
          label={t`Coût`}
          type="number"
          min={1}
          value={cost}
          onChange={(event) => onChange({ cost: event.currentTarget.value })}
        />
      )}
      {purpose === 'elect' && parity.on && hasParity(method) && (
        <SideField name={`options.${place}.side`} side={side} onChange={(changed) => onChange({ side: changed })} />
      )}
      {options.length > 2 && (
        <Button look="secondary" onClick={onRemove}>
          <Trans>Retirer l’option {place + 1}</Trans>
        </Button>
      )}
    </Row>
  );
}

/** The numbers and words that a method asks for. */
export function SettingsFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const { settings, method, purpose } = draft;
  const number = (name: keyof typeof settings, label: string, hint?: string) => (
    <TextField
      key={name}
      name={`settings.${name}`}
      type="number"
      label={label}
      hint={hint}
      value={settings[name]}
      onChange={(event) => set({ settings: { ...settings, [name]: event.currentTarget.value } })}
    />
  );
  if (purpose === 'elect' || purpose === 'seats') return number('seats', t`Nombre de sièges`);
  if (purpose === 'budget') return number('budget', t`Budget à répartir`, t`Dans la même unité que les coûts.`);
  if (method === 'score') return [number('least', t`Note la plus basse`), number('most', t`Note la plus haute`)];
  if (method === 'cumulative') return number('points', t`Points par personne`);
  if (method === 'quadratic') return number('credits', t`Crédits par personne`);
  if (method !== 'majority-judgment') return null;
  return (
    <TextArea
      name="grades"
      label={t`Mentions, de la plus mauvaise à la meilleure`}
      hint={t`Une par ligne.`}
      rows={6}
      value={draft.grades}
      onChange={(event) => set({ grades: event.currentTarget.value })}
    />
  );
}
