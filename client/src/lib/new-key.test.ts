import { expect, it } from '@jest/globals';
import { Id } from '@palabre/shared/kernel';
import { newKey } from './new-key';

it('makes keys that the contracts take, each another', () => {
  const keys = Array.from({ length: 100 }, newKey);
  for (const key of keys) expect(Id.safeParse(key).success).toBe(true);
  expect(new Set(keys).size).toBe(100);
});
