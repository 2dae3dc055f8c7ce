import { approval } from './approval.method';
import type { CountMethod } from './count.method';

/** Every method by its name in a count file. */
export const methodTable: Readonly<Record<string, CountMethod>> = { approval };
