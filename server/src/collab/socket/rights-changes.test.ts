import { beforeEach, expect, it } from '@jest/globals';
import { RightsChanges } from './rights-changes';

let changes: RightsChanges;
beforeEach(() => {
  changes = new RightsChanges();
});

const remembered = () => (changes as unknown as { lastOf: Map<string, number> }).lastOf.size;

it('makes old what was asked before a change, for those whom it affects', () => {
  const before = changes.count;
  changes.hear({ personId: 'anna' });
  expect([changes.affects('anna', before), changes.affects('luis', before), changes.affects('anna', changes.count)]).toEqual([true, false, false]);
  changes.hear('everybody');
  expect([changes.affects('luis', before), changes.affects('luis', changes.count), remembered()]).toEqual([true, false, 0]);
});

it('remembers a thousand people, and takes no answer from before a change that it has forgotten', () => {
  const before = changes.count;
  changes.hear({ personId: 'first' });
  const afterFirst = changes.count;
  for (let person = 0; person < 5_000; person += 1) changes.hear({ personId: `p${person}` });
  expect(remembered()).toBe(1_000);
  expect([changes.affects('first', before), changes.affects('nobody', afterFirst), changes.affects('first', changes.count)]).toEqual([true, true, false]);
});

it('does not ask those again who are far from what it forgets: whoever changes often takes no place from the others', () => {
  for (let person = 0; person < 999; person += 1) changes.hear({ personId: `p${person}` });
  const asOf = changes.count;
  for (let time = 0; time < 10_000; time += 1) changes.hear({ personId: 'often' });
  expect([changes.affects('nobody', asOf), changes.affects('p0', asOf), changes.affects('often', asOf)]).toEqual([false, false, true]);
});
