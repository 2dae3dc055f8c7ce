import { defineErrors } from '../kernel';

export const peopleErrors = defineErrors('people', {
  sign_in_required: 'unauthenticated',
  not_allowed: 'forbidden',
  /** no name given yet: first steps first */
  name_required: 'forbidden',
  sign_in_failed: 'unprocessable',
  sign_in_expired: 'gone',
  too_many_sign_ins: 'too_many',
  person_not_found: 'not_found',
  organisation_not_found: 'not_found',
  organisation_exists: 'conflict',
  device_not_found: 'not_found',
  token_not_found: 'not_found',
  too_many_tokens: 'conflict',
  last_administrator: 'conflict',
});
