import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SignInWithCode } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../lib';
import { Form, TextField } from '../../ui';
import styles from './people.module.css';
import { SharedDevice } from './shared-device.form';

export interface SignInCodeFormProps {
  requestId: string;
  onSubmit: (answer: SignInWithCode) => void;
  error: unknown;
  busy: boolean;
  /** other ways out: a new code, another address */
  actions: ReactNode;
}

/** A code is copied with spaces, dashes and what stands around it. */
const digitsOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\D/g, '') : '');

/** A wrong code is a matter of its field. */
const atField = (error: unknown): unknown =>
  error instanceof ApiProblem && error.code === 'people/sign_in_failed'
    ? new ApiProblem({ code: error.code, status: error.status, errors: [{ path: 'code', code: error.code }] })
    : error;

export const triesLeft = (error: unknown): number | undefined => {
  const left = error instanceof ApiProblem ? error.details.triesLeft : undefined;
  return typeof left === 'number' ? left : undefined;
};

/** The button that was pressed is gone, and this is where one goes on; the announcement has said why. */
const focusAtFirst = (input: HTMLInputElement | null): void => input?.focus();

export function SignInCodeForm({ requestId, onSubmit, error, busy, actions }: SignInCodeFormProps) {
  const { t } = useLingui();
  return (
    <Form
      schema={SignInWithCode}
      read={(entries, form) => ({ requestId, code: digitsOf(entries.code), sharedDevice: form.has('sharedDevice') })}
      onSubmit={onSubmit}
      error={atField(error)}
      busy={busy}
      submit={<Trans>Me connecter</Trans>}
      actions={actions}
    >
      <TextField
        label={t`Code reçu`}
        hint={<CodeHint left={triesLeft(error)} />}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        className={styles.code}
        size={10}
        ref={focusAtFirst}
      />
      <SharedDevice />
    </Form>
  );
}

function CodeHint({ left }: { left: number | undefined }) {
  return (
    <>
      <Trans>Six chiffres. Vous pouvez les coller.</Trans> {left !== undefined && <Plural value={left} one="Il reste # essai." other="Il reste # essais." />}
    </>
  );
}
