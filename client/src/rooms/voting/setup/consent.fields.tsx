import { useLingui } from '@lingui/react/macro';
import { RadioGroup, TextField } from '../../../ui';
import type { DraftProps } from './field.props';

/** How an objection is set aside, and when the decision is looked at again. */
export function ConsentFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        name="rule.setAside"
        label={t`Une objection est écartée quand jugent qu’elle ne tient pas :`}
        value={draft.setAside}
        onChange={(setAside) => set({ setAside: setAside as typeof draft.setAside })}
        choices={[
          { value: 'all-others', label: t`Toutes les autres personnes du cercle`, hint: t`Une seule qui trouve qu’elle tient suffit à la garder.` },
          { value: 'share', label: t`Une part des autres personnes` },
        ]}
      />
      {draft.setAside === 'share' && (
        <TextField
          name="rule.share"
          label={t`Part des autres personnes`}
          hint={t`Une fraction, par exemple 2/3 ou 3/4.`}
          value={draft.share}
          onChange={(event) => set({ share: event.currentTarget.value })}
        />
      )}
      <TextField
        name="rule.reviewOn"
        type="date"
        optional
        label={t`Jour où le groupe réexaminera sa décision`}
        hint={t`Une décision par consentement est bonne pour l’instant, et assez sûre pour être essayée.`}
        value={draft.reviewOn}
        onChange={(event) => set({ reviewOn: event.currentTarget.value })}
      />
    </>
  );
}
