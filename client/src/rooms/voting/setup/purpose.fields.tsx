import { Trans, useLingui } from '@lingui/react/macro';
import { RadioGroup, SelectField } from '../../../ui';
import { methodWords } from '../method.words';
import { hasOptions, methodsOf, type Purpose } from './draft.rules';
import type { DraftProps } from './field.props';

/** What the round is for, and by which method, in a sentence with an example. */
export function PurposeFields({ draft, set }: DraftProps) {
  const { t, i18n } = useLingui();
  const { purpose } = draft;
  const choose = (next: Purpose) => set({ purpose: next, ...(hasOptions(next) && { method: methodsOf[next][0] }) });
  const words = methodWords[purpose === 'text' ? 'yes-no' : purpose === 'consent' ? 'consent' : draft.method];
  return (
    <>
      <RadioGroup
        name="purpose"
        label={t`Que décide ce scrutin ?`}
        value={purpose}
        onChange={(value) => choose(value as Purpose)}
        choices={[
          { value: 'text', label: t`Adopter ou non le texte` },
          { value: 'consent', label: t`Adopter le texte par consentement` },
          { value: 'choose', label: t`Choisir une option parmi plusieurs` },
          { value: 'elect', label: t`Élire plusieurs personnes` },
          { value: 'seats', label: t`Répartir des sièges entre des listes` },
          { value: 'budget', label: t`Répartir un budget entre des projets` },
        ]}
      />
      {hasOptions(purpose) && (
        <SelectField
          name="rule.method"
          label={t`Méthode`}
          value={draft.method}
          onChange={(event) => set({ method: event.currentTarget.value as (typeof draft)['method'] })}
        >
          {methodsOf[purpose].map((method) => (
            <option key={method} value={method}>
              {i18n._(methodWords[method].name)}
            </option>
          ))}
        </SelectField>
      )}
      <p>{i18n._(words.sentence)}</p>
      <p>
        <Trans>Exemple : {i18n._(words.example)}</Trans>
      </p>
    </>
  );
}
