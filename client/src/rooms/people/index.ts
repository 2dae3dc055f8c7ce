/**
 * People: signing in, one's own account, and the administration of accounts. Promise: no screen tells whether an address has an
 * account, and what is secret is shown once, to the person it belongs to.
 */
export { AccountGate, AdministratorGate } from './account-gate.panel';
export { useMe } from './me.queries';
export { peopleProblems } from './people.problems';
export { useSignInAddress } from './sign-in-address';
