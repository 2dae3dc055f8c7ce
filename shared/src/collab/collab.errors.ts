import { defineErrors } from '../kernel';

export const collabErrors = defineErrors('collab', {
  unknown_document: 'not_found',
  unknown_version: 'not_found',
  already_frozen: 'conflict',
  frozen: 'conflict',
  sign_in_required: 'unauthenticated',
  no_access: 'forbidden',
  schema_too_old: 'conflict',
  generation_changed: 'gone',
  too_large: 'too_large',
  invalid_update: 'unprocessable',
  not_saved: 'unavailable',
  damaged: 'unavailable',
});
