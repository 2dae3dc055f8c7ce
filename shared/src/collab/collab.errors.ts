import { defineErrors } from '../kernel';

export const collabErrors = defineErrors('collab', {
  unknown_document: 'not_found',
  unknown_version: 'not_found',
  already_frozen: 'conflict',
});
