import { useLingui } from '@lingui/react/macro';
import { Checkbox, SelectField, TextField } from '../../../ui';
import type { DraftOption } from './draft.rules';
import type { DraftProps } from './field.props';

/** Elected women and men may differ by so many at most, whatever the votes: it is kept at every step of the count. */
export function ParityFields({ draft: { parity }, set }: DraftProps) {
  const { t } = useLingui();
  return (
    <>
      <Checkbox
        name="parity"
        label={t`Garantir la parité`}
        hint={t`À chaque étape du décompte, personne n’est élu ni éliminé d’une façon qui rendrait la parité impossible. Si les candidatures ne la permettent pas, on s’en approche autant que possible, et le résultat le dit.`}
        checked={parity.on}
        onChange={(event) => set({ parity: { ...parity, on: event.currentTarget.checked } })}
      />
      {parity.on && (
        <TextField
          name="parity.maxGap"
          type="number"
          min={0}
          label={t`Écart permis entre femmes et hommes`}
          hint={t`0 ou 1 pour la parité exacte, selon que le nombre de sièges est pair ou impair.`}
          value={parity.maxGap}
          onChange={(event) => set({ parity: { ...parity, maxGap: event.currentTarget.value } })}
        />
      )}
    </>
  );
}

/** Which side somebody who stands counts for. */
export function SideField({ name, side, onChange }: { name: string; side: DraftOption['side']; onChange: (side: DraftOption['side']) => void }) {
  const { t } = useLingui();
  return (
    <SelectField name={name} label={t`Compte pour`} value={side} onChange={(event) => onChange(event.currentTarget.value as DraftOption['side'])}>
      <option value="">{t`ni l’un ni l’autre`}</option>
      <option value="women">{t`les femmes`}</option>
      <option value="men">{t`les hommes`}</option>
    </SelectField>
  );
}
