import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, TextField } from '../../ui';
import styles from './outcomes.module.css';
import { QuantityField } from './quantity.field';
import { targetRows } from './targets.rules';
import type { Fields } from './use-kept-fields';

const mostTargets = 20;

interface Props {
  fields: Fields;
  /** the year a first target is for */
  firstYear: number;
}

/** What is aimed at, year by year. A row keeps its identity; its name is its place, by which a refusal finds it. */
export function TargetsField({ fields, firstYear }: Props) {
  const [rows, setRows] = useState(() => (targetRows(fields).length > 0 ? targetRows(fields) : [0]));
  const [next, setNext] = useState(rows.length);
  const add = () => {
    setRows([...rows, next]);
    setNext(next + 1);
  };
  return (
    <fieldset className={styles.targets}>
      <legend>
        <Trans>Objectifs par année</Trans>
      </legend>
      {rows.map((row, place) => (
        <TargetRow
          key={row}
          place={place}
          year={fields[`targets.${row}.year`] ?? String(firstYear + place)}
          value={fields[`targets.${row}.value`]}
          onRemove={rows.length > 1 ? () => setRows(rows.filter((one) => one !== row)) : undefined}
        />
      ))}
      {rows.length < mostTargets && (
        <Button small look="secondary" onClick={add}>
          <Trans>Ajouter une année</Trans>
        </Button>
      )}
    </fieldset>
  );
}

interface RowProps {
  place: number;
  year: string;
  value: string | undefined;
  onRemove: (() => void) | undefined;
}

function TargetRow({ place, year, value, onRemove }: RowProps) {
  const { t } = useLingui();
  return (
    <div className={styles.target}>
      <TextField name={`targets.${place}.year`} label={t`Année`} type="number" min={2000} max={2100} defaultValue={year} />
      <QuantityField name={`targets.${place}.value`} label={t`Objectif`} defaultValue={value} />
      {onRemove && (
        <Button small look="quiet" onClick={onRemove}>
          {t`Retirer la ligne ${place + 1}`}
        </Button>
      )}
    </div>
  );
}
