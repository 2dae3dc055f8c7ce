import { Trans, useLingui } from '@lingui/react/macro';
import type { Ballot, Choice, MandateOnRoll } from '@palabre/shared/voting';
import { Checkbox, TextField } from '../../../ui';
import { choiceWords } from '../choice.words';

type Split = Extract<Ballot, { split: unknown }>['split'];

const none: Split = { yes: 0, no: 0, abstain: 0, blank: 0 };
const choices: readonly Choice[] = ['yes', 'no', 'abstain', 'blank'];

interface Props {
  mandate: MandateOnRoll;
  ballot: Ballot | null;
  onChange: (ballot: Ballot | null) => void;
}

/** Whether the votes of a mandate go several ways, and then how many go where. */
export function SplitFields({ mandate, ballot, onChange }: Props) {
  const { t } = useLingui();
  const split = ballot && 'split' in ballot ? ballot.split : null;
  return (
    <>
      <Checkbox
        name="apart"
        label={t`Répartir les voix`}
        checked={split !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { split: none } : null)}
      />
      {split && <Parts split={split} votes={mandate.votes} onChange={(next) => onChange({ split: next })} />}
    </>
  );
}

function Parts({ split, votes, onChange }: { split: Split; votes: number; onChange: (split: Split) => void }) {
  const { i18n } = useLingui();
  const given = choices.reduce((sum, choice) => sum + split[choice], 0);
  return (
    <fieldset>
      <legend>
        <Trans>Voix par réponse</Trans>
      </legend>
      {choices.map((choice) => (
        <TextField
          key={choice}
          name={`ballot.split.${choice}`}
          type="number"
          min={0}
          max={votes}
          label={i18n._(choiceWords[choice])}
          value={String(split[choice])}
          onChange={(event) => onChange({ ...split, [choice]: Number(event.currentTarget.value) })}
        />
      ))}
      <p role="status">
        <Trans>
          {given} voix réparties sur {votes} ; toutes doivent l’être.
        </Trans>
      </p>
    </fieldset>
  );
}
