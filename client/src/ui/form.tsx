import { createContext, useContext, useEffect, useId, useMemo, useRef, useState, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { readForm, type FormSchema, type FormValues } from '../lib/form';
import { ApiProblem, type FieldIssue } from '../lib/problem';
import { Button } from './button';
import { ErrorSummary } from './error-summary';
import styles from './form.module.css';

interface FormState {
  idOf: (name: string) => string;
  issueOf: (name: string) => FieldIssue | undefined;
}

const FormContext = createContext<FormState | null>(null);

/** What a field needs of the form around it; a field may stand without one. */
export const useFormState = (): FormState | null => useContext(FormContext);

export interface FormProps<Values> extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** the contract from `shared`; the form is not sent while it is not met */
  schema: FormSchema<Values>;
  onSubmit: (values: Values) => void;
  /** what the last sending threw: `mutation.error` */
  error?: unknown;
  busy?: boolean;
  /** verb and object; without it the form brings its own buttons */
  submit?: ReactNode;
  /** beside the submit button */
  actions?: ReactNode;
  /** from the entries of the form to the values of the schema, when they are not plain texts */
  read?: (entries: FormValues, form: FormData) => unknown;
}

/** Refused fields in the order in which they stand on the page. */
function inPageOrder(issues: readonly FieldIssue[], form: HTMLFormElement): readonly FieldIssue[] {
  const names = Array.from(form.elements, (element) => element.getAttribute('name'));
  return issues.toSorted((a, b) => names.indexOf(a.path) - names.indexOf(b.path));
}

/** Issues found on this side are shown until the server has answered something newer. */
function useIssues(error: unknown) {
  const [local, setLocal] = useState<{ issues: readonly FieldIssue[]; error: unknown }>({ issues: [], error: undefined });
  const answered = error instanceof ApiProblem && error !== local.error && local.issues.length === 0;
  return {
    issues: answered ? error.errors : local.issues,
    failure: local.issues.length === 0 ? error : undefined,
    setIssues: (issues: readonly FieldIssue[]) => setLocal({ issues, error }),
  };
}

/** Longer than a double click, shorter than a second thought: for a form whose `onSubmit` never makes it busy. */
const sameGesture = 500;

/** `busy` arrives a render later than the click: until then, a second click of the same gesture would send the same thing twice. */
function useOneSending(busy: boolean, error: unknown) {
  const sentAt = useRef(-Infinity);
  useEffect(() => {
    sentAt.current = -Infinity;
  }, [busy, error]);
  return {
    isSent: (at: number): boolean => busy || at - sentAt.current < sameGesture,
    sent: (at: number): void => {
      sentAt.current = at;
    },
  };
}

/** A form that checks its contract, says what is to be corrected and where, and never loses what was typed. */
export function Form<Values>({ schema, onSubmit, error, busy = false, submit, actions, read, children, ...rest }: FormProps<Values>) {
  const prefix = useId();
  const { issues, failure, setIssues } = useIssues(error);
  const sending = useOneSending(busy, error);
  const state = useMemo<FormState>(
    () => ({ idOf: (name) => `${prefix}${name}`, issueOf: (name) => issues.find((issue) => issue.path === name) }),
    [prefix, issues],
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (sending.isSent(event.timeStamp)) return;
    const result = readForm(schema, new FormData(event.currentTarget), read);
    setIssues(inPageOrder(result.issues, event.currentTarget));
    if (!result.ok) return;
    sending.sent(event.timeStamp);
    onSubmit(result.values);
  };
  return (
    <form {...rest} className={styles.form} noValidate onSubmit={send}>
      <FormContext value={state}>
        <ErrorSummary error={busy ? undefined : failure} issues={issues} idOf={state.idOf} />
        {children}
        {(submit || actions) && (
          <div className={styles.actions}>
            {submit && (
              <Button type="submit" busy={busy}>
                {submit}
              </Button>
            )}
            {actions}
          </div>
        )}
      </FormContext>
    </form>
  );
}
