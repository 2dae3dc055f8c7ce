import type { Decision, ErrorSpec } from '@palabre/shared/kernel';

/** A refusal by a rule of the domain. The HTTP layer and the sockets translate it; nothing below them knows a status code. */
export class DomainError extends Error {
  constructor(
    readonly spec: ErrorSpec,
    readonly details: Record<string, unknown> = {},
  ) {
    super(spec.code);
    this.name = 'DomainError';
  }
}

/** Throws the refusal of a policy. The first line of every use case. */
export function enforce(decision: Decision, details?: Record<string, unknown>): void {
  if (!decision.allowed) throw new DomainError(decision.error, details);
}

/** The value, or a refusal when there is none. */
export function found<T>(value: T | null | undefined, otherwise: ErrorSpec, details?: Record<string, unknown>): T {
  if (value === null || value === undefined) throw new DomainError(otherwise, details);
  return value;
}
