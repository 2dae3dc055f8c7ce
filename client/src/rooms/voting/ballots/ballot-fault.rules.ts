import { ApiProblem } from '../../../lib';

const code = 'voting/ballot_invalid';

/**
 * The field of the form that a fault of a ballot lies in.
 * @param path a JSON pointer into the ballot, as the count gives it
 * @returns the name of the field; null where the fault is in the ballot as a whole
 */
export function fieldOf(path: string): string | null {
  const [, form = '', option] = path.split('/');
  if (form === 'choice' || form === 'approvals') return 'ballot';
  if (!['scores', 'points', 'votes'].includes(form) || option === undefined) return null;
  return `${form}.${option.replaceAll('~1', '/').replaceAll('~0', '~')}`;
}

/** What a form is told of a fault, so that it is shown where it lies. */
export function invalidBallot(path: string): ApiProblem {
  const field = fieldOf(path);
  return new ApiProblem({ code, status: 422, details: { path }, ...(field !== null && { errors: [{ path: field, code }] }) });
}

/** @returns the same fault as the server found it; null for any other refusal */
export function ballotFaultIn(error: unknown): ApiProblem | null {
  if (!(error instanceof ApiProblem) || error.code !== code) return null;
  return invalidBallot(typeof error.details.path === 'string' ? error.details.path : '');
}
