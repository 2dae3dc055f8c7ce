import { Trans, useLingui } from '@lingui/react/macro';
import { RecordMeasurement } from '@palabre/shared/outcomes';
import { Button, Form, TextArea, TextField } from '../../ui';
import { QuantityField } from './quantity.field';
import { readQuantity } from './quantity.rules';
import type { Fields } from './use-kept-fields';

interface Props {
  unit: string;
  fields: Fields;
  onInput: (event: React.FormEvent<HTMLFormElement>) => void;
  keyFor: (content: unknown) => string;
  error: unknown;
  busy: boolean;
  onRecord: (measurement: RecordMeasurement) => void;
  onCancel: () => void;
}

/** What the indicator was on a day. */
export function MeasurementForm({ unit, fields, onInput, keyFor, error, busy, onRecord, onCancel }: Props) {
  const { t } = useLingui();
  const read = ({ day = '', value, note = '' }: Readonly<Record<string, unknown>>) => {
    const content = { day, note, value: typeof value === 'string' ? readQuantity(value) : value };
    return { ...content, idempotencyKey: keyFor(content) };
  };
  const actions = (
    <Button look="quiet" onClick={onCancel}>
      <Trans>Annuler</Trans>
    </Button>
  );
  return (
    <Form schema={RecordMeasurement} {...{ read, onInput, error, busy, actions }} onSubmit={onRecord} submit={t`Enregistrer la mesure`}>
      <QuantityField name="value" label={t`Valeur (${unit})`} defaultValue={fields.value} asked />
      <TextField name="day" type="date" label={t`Mesuré le`} defaultValue={fields.day} />
      <TextArea name="note" label={t`Remarque`} hint={t`D’où vient le chiffre, ce qui l’explique.`} rows={2} optional defaultValue={fields.note} />
    </Form>
  );
}
