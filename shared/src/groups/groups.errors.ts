import { defineErrors } from '../kernel';

export const groupErrors = defineErrors('groups', {
  not_found: 'not_found',
  not_a_facilitator: 'forbidden',
  not_a_member: 'forbidden',
  closed: 'forbidden',
  already_member: 'conflict',
  already_requested: 'conflict',
  last_facilitator: 'conflict',
  request_not_found: 'not_found',
  invitation_not_found: 'not_found',
  invitation_expired: 'gone',
  invitation_for_another_address: 'forbidden',
  meeting_not_found: 'not_found',
});
