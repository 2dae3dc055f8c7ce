import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TextField } from '../../ui';
import { isQuantity, readQuantity } from './quantity.rules';
import { useQuantity } from './use-quantity';

interface Props {
  name: string;
  label: string;
  defaultValue: string | undefined;
}

/** A number as people write it; what was understood is said while it is typed. */
export function QuantityField({ name, label, defaultValue = '' }: Props) {
  const { t } = useLingui();
  const quantity = useQuantity();
  const [typed, setTyped] = useState(defaultValue);
  const understood = readQuantity(typed);
  const worthSaying = /\D/.test(typed) && isQuantity(understood);
  return (
    <TextField
      name={name}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={defaultValue}
      onChange={(event) => setTyped(event.currentTarget.value)}
      hint={worthSaying ? t`Compris : ${quantity(understood)}` : undefined}
    />
  );
}
