import type { ComponentProps, ReactNode } from 'react';
import { FieldNotes, Optional, useField, type FieldText } from './field';
import styles from './form.module.css';

export type CheckboxProps = Omit<FieldText, 'optional'> & Omit<ComponentProps<'input'>, 'type'>;

/** Yes or no, as one tick. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const { id, sentence, described } = useField(input.name, { hint, error });
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input {...input} {...described} id={id} type="checkbox" />
        <span data-label-for={id}>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} sentence={sentence} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface ChoiceGroupProps extends FieldText {
  name: string;
  choices: readonly Choice[];
  /** uncontrolled: chosen at first */
  defaultValue?: string | readonly string[] | null;
  /** controlled, together with `onChange` */
  value?: string | readonly string[] | null;
  onChange?: (value: string, checked: boolean) => void;
  /** side by side where there is room */
  inline?: boolean;
}

const includes = (chosen: ChoiceGroupProps['value'], value: string) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);

function ChoiceGroup({
  type,
  name,
  choices,
  defaultValue,
  value,
  onChange,
  inline,
  label,
  hint,
  error,
  optional,
}: ChoiceGroupProps & { type: 'radio' | 'checkbox' }) {
  const { id, sentence, described } = useField(name, { hint, error });
  const state = (choice: string) =>
    value === undefined ? { defaultChecked: includes(defaultValue, choice) } : { checked: includes(value, choice), readOnly: !onChange };
  return (
    <fieldset className={styles.group} aria-describedby={described['aria-describedby']}>
      <legend className={styles.label}>
        <span data-label-for={id}>{label}</span> <Optional when={optional} />
      </legend>
      <FieldNotes id={id} hint={hint} sentence={sentence} />
      <div className={inline ? styles.inlineChoices : styles.choices}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              {...state(choice.value)}
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              onChange={(event) => onChange?.(choice.value, event.currentTarget.checked)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few, all visible. */
export const RadioGroup = (props: ChoiceGroupProps) => <ChoiceGroup {...props} type="radio" />;

/** Any of a few, all visible. */
export const CheckboxGroup = (props: ChoiceGroupProps) => <ChoiceGroup {...props} type="checkbox" />;
