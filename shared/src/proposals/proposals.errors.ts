import { defineErrors } from '../kernel';

export const proposalErrors = defineErrors('proposals', {
  not_found: 'not_found',
  draft_is_private: 'forbidden',
  wrong_state: 'conflict',
  edited_meanwhile: 'conflict',
  text_empty: 'conflict',
  action_unknown: 'unprocessable',
  version_not_found: 'not_found',
});
