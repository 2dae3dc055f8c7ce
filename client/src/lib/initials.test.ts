import { expect, it } from '@jest/globals';
import { initialsOf } from './initials';

it.each([
  ['Awa Diop', 'AD'],
  ['  Ana   María de la Cruz ', 'AC'],
  ['élodie', 'É'],
  ['', ''],
])('%j is %j', (name, initials) => expect(initialsOf(name)).toBe(initials));
