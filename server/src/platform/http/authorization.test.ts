import { expect, it } from '@jest/globals';
import { offersTicket, shownSecret } from './authorization';

it.each([
  ['Bearer abc', { kind: 'token', secret: 'abc' }, false],
  ['bearer  abc', { kind: 'token', secret: 'abc' }, false],
  ['Ticket abc', { kind: 'ticket', secret: 'abc' }, true],
  ['TICKET abc', { kind: 'ticket', secret: 'abc' }, true],
  ['Ticket', null, false],
  ['Ticket one two', null, true],
  ['Bearer one two', null, false],
  ['Tickets abc', null, false],
  ['Basic Ticket abc', null, false],
  ['', null, false],
  [undefined, null, false],
])('reads what %j shows', (authorization, shown, ticket) => {
  expect([shownSecret({ headers: { authorization } }), offersTicket({ headers: { authorization } })]).toEqual([shown, ticket]);
});
