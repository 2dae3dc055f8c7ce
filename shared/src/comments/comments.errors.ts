import { defineErrors } from '../kernel';

export const commentErrors = defineErrors('comments', {
  not_found: 'not_found',
  subject_not_found: 'not_found',
  not_yours: 'forbidden',
  deleted: 'gone',
  cannot_answer: 'conflict',
  /** the same key was sent before with a comment on something else */
  key_used: 'conflict',
});
