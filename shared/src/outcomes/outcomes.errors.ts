import { defineErrors } from '../kernel';

export const outcomeErrors = defineErrors('outcomes', {
  decision_not_found: 'not_found',
  commitment_not_found: 'not_found',
  owner_not_in_group: 'unprocessable',
  target_year_twice: 'unprocessable',
  measured_in_future: 'unprocessable',
  not_the_owner: 'forbidden',
});
