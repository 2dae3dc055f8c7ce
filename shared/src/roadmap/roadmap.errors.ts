import { defineErrors } from '../kernel';

export const roadmapErrors = defineErrors('roadmap', {
  not_found: 'not_found',
  theme_not_found: 'not_found',
  action_not_found: 'not_found',
  import_empty: 'unprocessable',
  import_binary: 'unprocessable',
  import_too_large: 'too_large',
  import_no_action: 'unprocessable',
  /** two actions of a theme have one number, and would have one id */
  duplicate_number: 'unprocessable',
  import_stale: 'conflict',
});
