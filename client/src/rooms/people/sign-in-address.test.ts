import { expect, it } from '@jest/globals';
import { placeAfter } from './sign-in-address';

it.each([
  ['?next=%2Fgroups%2F1%3Ftab%3Dmembers', '/groups/1?tab=members'],
  ['', '/'],
  ['?next=', '/'],
  ['?next=https%3A%2F%2Felsewhere.example', '/'],
  ['?next=%2F%2Felsewhere.example', '/'],
  ['?next=%2F%5Celsewhere.example', '/'],
  ['?next=javascript%3Aalert(1)', '/'],
  ['?next=%2Fsign-in', '/'],
])('%s leads to %s', (search, place) => {
  expect(placeAfter(search)).toBe(place);
});
