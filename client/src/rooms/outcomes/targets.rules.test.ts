import { expect, it } from '@jest/globals';
import { readTargets, targetFields, targetRows } from './targets.rules';

it('targets go into a form and come back', () => {
  const targets = [2026, 2027, 2028].map((year) => ({ year, value: '1.5' }));
  expect(targetRows(targetFields(targets))).toEqual([0, 1, 2]);
  expect(readTargets(targetFields(targets))).toEqual(targets);
});

it('is read in the order of the rows, whatever the order of the fields, and says what is missing', () => {
  const entries = { 'targets.10.year': '2030', 'targets.10.value': undefined, title: 'x', 'targets.2.value': '1 000,50', 'targets.2.year': '2026' };
  expect(readTargets(entries)).toEqual([
    { year: 2026, value: '1000.5' },
    { year: 2030, value: undefined },
  ]);
});
