import { useLingui } from '@lingui/react/macro';
import type { RollPreview } from '@palabre/shared/voting';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui';
import { hasOptions, type Draft } from './draft.rules';
import type { DraftProps } from './field.props';

/** Who sees what, and what decides a tie. */
export function SecrecyFields({ draft, set, roll }: DraftProps & { roll: RollPreview | undefined }) {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        name="rule.secrecy"
        label={t`Quand les choix sont visibles`}
        value={draft.secrecy}
        onChange={(secrecy) => set({ secrecy: secrecy as Draft['secrecy'] })}
        choices={[
          { value: 'closed', label: t`Fermé jusqu’à la fin`, hint: t`Personne ne voit les choix avant la clôture ; ensuite ils sont publiés avec les noms.` },
          { value: 'named', label: t`Nominatif`, hint: t`Comme à main levée : les choix sont visibles avec les noms dès qu’ils sont exprimés.` },
          {
            value: 'secret',
            disabled: draft.electorate === 'organisations',
            label: t`Secret`,
            hint: t`La liste dit qui a voté, jamais quoi. Cela ne protège pas d’une pression au moment du vote, et les petits collèges peuvent se deviner. Jamais pour une élection politique.`,
          },
        ]}
      />
      {hasOptions(draft.purpose) && <TieFields draft={draft} set={set} roll={roll} />}
    </>
  );
}

function TieFields({ draft, set, roll }: DraftProps & { roll: RollPreview | undefined }) {
  const { t } = useLingui();
  const toggle = (id: string, checked: boolean) => set({ scrutineers: checked ? [...draft.scrutineers, id] : draft.scrutineers.filter((one) => one !== id) });
  return (
    <>
      <Checkbox
        name="lot"
        label={t`Départager une égalité par tirage au sort`}
        hint={t`Personne ne peut l’orienter : chaque personne désignée s’engage sur un secret avant l’ouverture et le révèle après la clôture. Sans cela, l’égalité est déclarée et le texte retourne en rédaction.`}
        checked={draft.lot}
        onChange={(event) => set({ lot: event.currentTarget.checked })}
      />
      {draft.lot && (
        <CheckboxGroup
          name="scrutineers"
          label={t`Qui garde les secrets du tirage (scrutatrices et scrutateurs)`}
          hint={t`Deux ou trois personnes qui ne sont pas du même avis. Le scrutin doit alors s’ouvrir plus tard, pour leur laisser le temps de s’engager.`}
          value={draft.scrutineers}
          onChange={toggle}
          choices={(roll?.persons ?? []).map(({ person }) => ({ value: person.id, label: person.name }))}
        />
      )}
    </>
  );
}
