import type { ErrorKind, ErrorSpec } from '@palabre/shared/kernel';

const statuses: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
};

/** The one place where the kind of an error becomes an HTTP status. */
export const statusOf = (spec: ErrorSpec): number => statuses[spec.kind];
