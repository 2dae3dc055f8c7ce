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
  /** no CSV: `details.line` says where it stops being one */
  import_unreadable: 'unprocessable',
  /** no heading names the column of the addresses */
  import_without_addresses: 'unprocessable',
  import_empty: 'unprocessable',
  /** more lines than one file may have; `details.most` says how many */
  import_too_long: 'unprocessable',
  meeting_not_found: 'not_found',
});
