import { allow, refuse, type Decision } from '../kernel';
import { isAdministrator, type Actor } from './actor.rules';
import { peopleErrors } from './people.errors';

/** Anything that needs an account: profile, devices, tokens, a new organisation, a comment. */
export const actAsPerson = (actor: Actor): Decision => (actor.kind === 'person' ? allow : refuse(peopleErrors.sign_in_required));

/** Members and their roles, the mail outbox, the roadmap: an administrator's. */
export function administer(actor: Actor): Decision {
  if (isAdministrator(actor)) return allow;
  return refuse(actor.kind === 'person' ? peopleErrors.not_allowed : peopleErrors.sign_in_required);
}
