import { Trans, useLingui } from '@lingui/react/macro';
import { cityOf } from '../../../lib';
import { Checkbox, TextField } from '../../../ui';
import type { DraftProps } from './field.props';
import { localTime } from './local-time';

const hour = 3_600_000;

/** When it opens and closes, at the hour of whoever sets it up; everybody sees it at theirs. */
export function TimeFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const city = cityOf(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <>
      <Checkbox
        name="opensLater"
        label={t`Ouvrir plus tard`}
        hint={t`Le texte est figé dès maintenant et le scrutin annoncé ; la liste des votants est figée à l’ouverture.`}
        checked={draft.opensAt !== ''}
        onChange={(event) => set({ opensAt: event.currentTarget.checked ? localTime(Date.now() + 24 * hour) : '' })}
      />
      {draft.opensAt !== '' && (
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t`Ouverture`}
          hint={t`À l’heure de ${city}.`}
          value={draft.opensAt}
          onChange={(event) => set({ opensAt: event.currentTarget.value })}
        />
      )}
      <TextField
        name="closesAt"
        type="datetime-local"
        label={t`Clôture`}
        value={draft.closesAt}
        onChange={(event) => set({ closesAt: event.currentTarget.value })}
        hint={<Trans>À l’heure de {city}. Chaque personne la verra à son heure.</Trans>}
      />
      <TextField
        name="rule.extension.mostHours"
        type="number"
        min={1}
        max={720}
        optional
        label={t`Prolongation permise, en heures`}
        hint={t`En cas de panne, la clôture pourra être repoussée d’autant au plus, avec une raison publiée. Vide : aucune prolongation.`}
        value={draft.extensionHours}
        onChange={(event) => set({ extensionHours: event.currentTarget.value })}
      />
    </>
  );
}
