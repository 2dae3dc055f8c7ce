import { defineErrors } from './error.rules';

/** Errors that belong to no room. */
export const kernelErrors = defineErrors('kernel', {
  invalid_input: 'invalid',
  unknown_route: 'not_found',
  foreign_origin: 'forbidden',
  body_too_large: 'too_large',
  too_many_requests: 'too_many',
  not_ready: 'unavailable',
  unexpected: 'unavailable',
});
