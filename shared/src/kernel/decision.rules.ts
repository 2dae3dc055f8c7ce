import type { ErrorSpec } from './error.rules';

/** The answer of a policy: yes, or no with the error that says why. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly error: ErrorSpec };

export const allow: Decision = { allowed: true };

/** A refusal. @param error why, from the catalogue of a room */
export const refuse = (error: ErrorSpec): Decision => ({ allowed: false, error });

/** Whether a decision is a yes; for the `may` of a presenter. */
export const isAllowed = (decision: Decision): boolean => decision.allowed;

/**
 * Several conditions that must all hold, asked in order.
 * @returns the first refusal, else yes
 */
export function firstRefusal(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allow;
}
