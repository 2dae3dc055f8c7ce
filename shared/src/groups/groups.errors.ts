import { defineErrors } from '../kernel';

export const groupErrors = defineErrors('groups', {
  not_found: 'not_found',
  not_a_facilitator: 'forbidden',
  not_a_member: 'forbidden',
  closed: 'forbidden',
  open: 'conflict',
  already_member: 'conflict',
  already_requested: 'conflict',
  last_facilitator: 'conflict',
  member_not_found: 'not_found',
  request_not_found: 'not_found',
  invitation_not_found: 'not_found',
  invitation_expired: 'gone',
  invitation_for_another_address: 'forbidden',
  too_many_invitations: 'too_many',
  meeting_not_found: 'not_found',
});
