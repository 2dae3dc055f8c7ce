/**
 * People: signing in, one's own account, and the administration of accounts. Promise: no screen tells whether an address has an
 * account, and what is secret is shown once, to the person it belongs to.
 */
export { AccountGate, AdministratorGate } from './account-gate.panel';
export { AccountItems, AccountMenu } from './account-menu.panel';
export { AccountsPanel } from './accounts.panel';
export { useMayKeep } from './device.queries';
export { colleges as collegeNames } from './people.words';
export { DevicesPanel } from './devices.panel';
export { FirstStepsPanel } from './first-steps.panel';
export { useIdentity, useMe } from './me.queries';
export { OutboxPanel } from './outbox.panel';
export { peopleProblems } from './people.problems';
export { ProfileEffects, useKeepLocale } from './profile-effects.panel';
export { ProfilePanel } from './profile.panel';
export { OrganisationPicker } from './organisation-picker.panel';
export { Refusal } from './refusal.view';
export { firstStepsAddress, placeAfter, useSignInAddress } from './sign-in-address';
export { SignInLinkPanel } from './sign-in-link.panel';
export { SignInPanel } from './sign-in.panel';
export { useSettled } from './use-settled';
export { TokensPanel } from './tokens.panel';
export { SignInPrompt } from './sign-in-prompt.panel';
