import { defineErrors } from '../kernel';

export const votingErrors = defineErrors('voting', {
  round_not_found: 'not_found',
  round_closed: 'conflict',
  not_on_roll: 'forbidden',
  roll_empty: 'conflict',
  closes_too_soon: 'unprocessable',
  closes_too_late: 'unprocessable',
  threshold_invalid: 'unprocessable',
});
