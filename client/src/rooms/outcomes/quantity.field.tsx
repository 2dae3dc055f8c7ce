import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui';
import { isQuantity, readQuantity } from './quantity.rules';
import { useQuantity } from './use-quantity';

interface Props {
  name: string;
  label: string;
  defaultValue: string | undefined;
  /** takes the focus when it appears, since a button has asked for it */
  asked?: boolean;
}

/** A number as people write it; what was understood is said while it is typed. */
export function QuantityField({ name, label, defaultValue = '', asked = false }: Props) {
  const { t } = useLingui();
  const quantity = useQuantity();
  const [typed, setTyped] = useState(defaultValue);
  const understood = readQuantity(typed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const worthSaying = /\D/.test(typed) && isQuantity(understood);
  return (
    <TextField
      ref={field}
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
