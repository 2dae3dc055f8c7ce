import { useLingui } from '@lingui/react/macro';
import { useId, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { issueSentence } from '../i18n/problems';
import { classes } from './classes';
import styles from './form.module.css';
import { useFormState } from './form';

export interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  /** overrides what the form around says of this field */
  error?: ReactNode;
  /** the answer may be left out; said beside the label, since most answers are needed */
  optional?: boolean;
}

/** Ids and error of one field: from the form around it when there is one. */
export function useField(name: string | undefined, { hint, error }: Pick<FieldText, 'hint' | 'error'>) {
  const { i18n } = useLingui();
  const own = useId();
  const form = useFormState();
  const id = form && name ? form.idOf(name) : own;
  const issue = name ? form?.issueOf(name) : undefined;
  const sentence = error ?? (issue && i18n._(issueSentence(issue.code)));
  const describedBy = classes(hint ? `${id}-hint` : null, sentence ? `${id}-error` : null);
  return { id, sentence, described: { 'aria-describedby': describedBy, 'aria-invalid': sentence ? (true as const) : undefined } };
}

interface FrameProps extends FieldText {
  id: string;
  sentence: ReactNode;
  children: ReactNode;
}

function FieldFrame({ id, label, hint, optional, sentence, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        <span data-label-for={id}>{label}</span> <Optional when={optional} />
      </label>
      <FieldNotes id={id} hint={hint} sentence={sentence} />
      {children}
    </div>
  );
}

export function Optional({ when }: { when: boolean | undefined }) {
  const { t } = useLingui();
  return when ? <span className={styles.optional}>{t`(facultatif)`}</span> : null;
}

export function FieldNotes({ id, hint, sentence }: { id: string; hint?: ReactNode; sentence: ReactNode }) {
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {sentence && (
        <span id={`${id}-error`} className={styles.error}>
          {sentence}
        </span>
      )}
    </>
  );
}

export type TextFieldProps = FieldText & ComponentProps<'input'>;

/** One line of text, a number, a date, an e-mail address: whatever `type` says. A search asks for nothing, so it is never required. */
export function TextField({ label, hint, error, optional, ...input }: TextFieldProps) {
  const { id, sentence, described } = useField(input.name, { hint, error });
  return (
    <FieldFrame {...{ id, label, hint, optional, sentence }}>
      <input
        type="text"
        {...input}
        {...described}
        id={id}
        required={!optional && input.type !== 'search'}
        className={classes(styles.control, input.className)}
      />
    </FieldFrame>
  );
}

export type TextAreaProps = FieldText & ComponentProps<'textarea'>;

/** Ctrl+Enter (or ⌘+Enter) sends the form, since Enter is a new line here. */
function sendOnCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Several lines; grows with the text where the browser knows how. */
export function TextArea({ label, hint, error, optional, ...area }: TextAreaProps) {
  const { id, sentence, described } = useField(area.name, { hint, error });
  return (
    <FieldFrame {...{ id, label, hint, optional, sentence }}>
      <textarea
        rows={4}
        dir="auto"
        onKeyDown={sendOnCtrlEnter}
        {...area}
        {...described}
        id={id}
        required={!optional}
        className={classes(styles.control, styles.area, area.className)}
      />
    </FieldFrame>
  );
}

export type SelectFieldProps = FieldText & ComponentProps<'select'>;

/** One of many; for up to about six choices prefer `RadioGroup`. */
export function SelectField({ label, hint, error, optional, children, ...select }: SelectFieldProps) {
  const { id, sentence, described } = useField(select.name, { hint, error });
  return (
    <FieldFrame {...{ id, label, hint, optional, sentence }}>
      <select {...select} {...described} id={id} required={!optional} className={classes(styles.control, styles.select, select.className)}>
        {children}
      </select>
    </FieldFrame>
  );
}
