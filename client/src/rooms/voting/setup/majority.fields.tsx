import { useLingui } from '@lingui/react/macro';
import { RadioGroup, TextField } from '../../../ui';
import type { Draft } from './draft.rules';
import type { DraftProps } from './field.props';

const customaryShares = ['>1/2', '>=2/3', '>=3/4', '>=1/1'];

/** When a text is adopted: a share, exactly, and of what. */
export function MajorityFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const threshold = `${draft.strict ? '>' : '>='}${draft.share}`;
  const other = !customaryShares.includes(threshold);
  const choose = (value: string) =>
    set(value === 'other' ? { strict: false, share: '3/5' } : { strict: !value.startsWith('>='), share: value.replace(/^>=?/, '') });
  return (
    <>
      <RadioGroup
        name="majority"
        label={t`Majorité`}
        value={other ? 'other' : threshold}
        onChange={choose}
        choices={[
          { value: '>1/2', label: t`Plus de la moitié` },
          { value: '>=2/3', label: t`Au moins deux tiers` },
          { value: '>=3/4', label: t`Au moins trois quarts` },
          { value: '>=1/1', label: t`Unanimité` },
          { value: 'other', label: t`Une autre fraction` },
        ]}
      />
      {other && (
        <TextField
          name="rule.threshold"
          label={t`Au moins`}
          hint={t`Une fraction exacte, par exemple 3/5.`}
          value={draft.share}
          pattern="\d+/\d+"
          onChange={(event) => set({ share: event.currentTarget.value })}
        />
      )}
      <RadioGroup
        name="rule.base"
        label={t`Calculée sur`}
        value={draft.base}
        onChange={(base) => set({ base: base as Draft['base'] })}
        choices={[
          { value: 'expressed', label: t`les votes pour ou contre`, hint: t`Les abstentions ne comptent pas.` },
          { value: 'cast', label: t`tous les bulletins`, hint: t`S’abstenir pèse comme un vote contre.` },
          { value: 'members', label: t`toute la liste des votants`, hint: t`Ne pas voter pèse comme un vote contre.` },
        ]}
      />
    </>
  );
}
