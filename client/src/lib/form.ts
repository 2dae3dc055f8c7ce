import type { FieldIssue } from './problem';

/** A contract of `shared` (a Zod schema), seen from a form. */
export interface FormSchema<Values> {
  safeParse(
    values: unknown,
  ): { success: true; data: Values } | { success: false; error: { issues: readonly { code: string; path: PropertyKey[]; message: string }[] } };
}

/** The entries of a form: trimmed, empty ones absent, a list where a name appears more than once. */
export type FormValues = Record<string, FormDataEntryValue | FormDataEntryValue[] | undefined>;

export type FormResult<Values> = { ok: true; values: Values; issues: readonly FieldIssue[] } | { ok: false; issues: readonly FieldIssue[] };

const clean = (entry: FormDataEntryValue): FormDataEntryValue => (typeof entry === 'string' ? entry.trim() : entry);

export function entriesOf(form: FormData): FormValues {
  const entries: FormValues = {};
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .map(clean)
      .filter((value) => value !== '');
    entries[name] = values.length > 1 ? values : values[0];
  }
  return entries;
}

/**
 * Reads a form against its contract.
 * @param read from the entries to the values of the schema, when they are not plain texts (numbers, dates, lists)
 * @returns the values, or for each refused field its name (dots for nested ones) and the code of the issue
 */
export function readForm<Values>(
  schema: FormSchema<Values>,
  form: FormData,
  read: (entries: FormValues, form: FormData) => unknown = (entries) => entries,
): FormResult<Values> {
  const entries = entriesOf(form);
  const result = schema.safeParse(read(entries, form));
  if (result.success) return { ok: true, values: result.data, issues: [] };
  const issues = result.error.issues.map(({ code, path, message }) => ({ path: path.join('.'), code: codeOf(code, message, entries[path.join('.')]) }));
  return { ok: false, issues };
}

/** A missing answer is "missing" whatever the schema expected; a refinement of ours carries its code as message. */
function codeOf(code: string, message: string, value: unknown): string {
  if (value === undefined) return 'missing';
  return code === 'custom' ? message : code;
}
