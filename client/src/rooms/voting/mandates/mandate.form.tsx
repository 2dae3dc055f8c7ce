import { Trans, useLingui } from '@lingui/react/macro';
import type { PersonCard } from '@palabre/shared/people';
import { GiveMandate, type Mandate } from '@palabre/shared/voting';
import { Button, Checkbox, Form, SelectField, TextField } from '../../../ui';

interface Props {
  /** as it stands, if the organisation has one */
  before: Mandate | null;
  /** who votes in the group */
  voters: readonly PersonCard[];
  error: unknown;
  busy: boolean;
  onGive: (mandate: GiveMandate) => void;
  onCancel: () => void;
}

/** Who votes for an organisation, who may in their place, with how many votes. */
export function MandateForm({ before, voters, error, busy, onGive, onCancel }: Props) {
  const { t } = useLingui();
  const cancel = (
    <Button look="quiet" onClick={onCancel}>
      <Trans>Annuler</Trans>
    </Button>
  );
  return (
    <Form
      schema={GiveMandate}
      read={({ delegateId, alternateId, votes, maySplit }) => ({
        delegateId,
        // an empty field is absent
        alternateId: alternateId ?? null,
        votes: Number(votes),
        maySplit: maySplit !== undefined,
      })}
      onSubmit={onGive}
      error={error}
      busy={busy}
      submit={t`Enregistrer le mandat`}
      actions={cancel}
    >
      <SelectField name="delegateId" label={t`Déléguée ou délégué`} hint={t`Une personne qui vote dans le groupe.`} defaultValue={before?.delegate?.id ?? ''}>
        <option value="">{t`Choisir une personne`}</option>
        <Persons persons={voters} />
      </SelectField>
      <SelectField
        name="alternateId"
        label={t`Suppléance`}
        optional
        hint={t`Cette personne peut voter tant que la personne déléguée ne l’a pas fait.`}
        defaultValue={before?.alternate?.id ?? ''}
      >
        <option value="">{t`Personne`}</option>
        <Persons persons={voters} />
      </SelectField>
      <TextField name="votes" type="number" min={1} max={1000} label={t`Nombre de voix`} defaultValue={String(before?.votes ?? 1)} />
      <Checkbox
        name="maySplit"
        label={t`Les voix peuvent se répartir`}
        hint={t`Dans un vote pour ou contre, une partie des voix peut aller au pour et une autre au contre.`}
        defaultChecked={before?.maySplit ?? false}
      />
    </Form>
  );
}

const Persons = ({ persons }: { persons: readonly PersonCard[] }) =>
  persons.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
