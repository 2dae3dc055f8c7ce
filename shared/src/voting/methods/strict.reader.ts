import type * as z from 'zod/mini';
import { CountFileFault, type CountFaultCode } from './count-file.fault';

/** An issue of any kind, as far as it matters here. */
interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  values?: readonly unknown[];
  input?: unknown;
  errors?: Issue[][];
}

/**
 * Reads a part of a count file with its schema.
 * @param path where in the file the part stands
 * @throws CountFileFault for the first thing that is wrong
 */
export function readStrictly<Value>(schema: z.ZodMiniType<Value>, input: unknown, path: readonly (string | number)[]): Value {
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return read.data;
  const issue = deepest(read.error.issues[0] as unknown as Issue);
  const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  throw new CountFileFault(reasonOf(issue), sentenceOf(issue), issue.keys?.[0] === undefined ? at : [...at, issue.keys[0]]);
}

/** Of a choice of forms the one that was meant: the one whose fault lies deepest. */
function deepest(issue: Issue): Issue {
  const inner = (issue.errors ?? []).flatMap((issues) => issues.slice(0, 1).map(deepest)).toSorted((a, b) => b.path.length - a.path.length)[0];
  return inner && inner.path.length > 0 ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

function reasonOf({ code, values, input }: Issue): CountFaultCode {
  if (code === 'unrecognized_keys') return 'unknown_key';
  if (input === undefined) return 'missing';
  return code === 'invalid_value' && (values?.length ?? 0) > 0 && typeof input === 'string' ? 'unknown_value' : 'invalid';
}

function sentenceOf({ code, keys, values, input, message }: Issue): string {
  if (code === 'unrecognized_keys') return `unknown key ${keys?.map((key) => `"${key}"`).join(', ')}`;
  if (input === undefined) return 'this is missing';
  if (code === 'invalid_value' && values) return `${JSON.stringify(input)} is none of ${values.map((value) => JSON.stringify(value)).join(', ')}`.slice(0, 500);
  return message || 'this is not what it should be';
}
