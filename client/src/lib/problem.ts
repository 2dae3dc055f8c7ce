import type { Problem } from '@palabre/shared/kernel';

/** Which field of a form was refused, and why (the code of a Zod issue or one of the room's own). */
export type FieldIssue = NonNullable<Problem['errors']>[number];

/** The server answered, and refused: a problem document (RFC 9457) with our stable code. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldIssue[];
  readonly requestId: string | undefined;

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'status'>) {
    super(problem.title ?? problem.code);
    this.code = problem.code;
    this.status = problem.status;
    this.details = problem.details ?? {};
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
  }
}

/** No answer at all: the request may or may not have arrived. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
  readonly code = 'network/unreachable';
}

/** The stable code of anything that was thrown. */
export const codeOf = (error: unknown): string => (error instanceof ApiProblem || error instanceof NetworkFailure ? error.code : 'client/unexpected');
