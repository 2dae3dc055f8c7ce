import { approval } from './approval.method';
import type { CountMethod } from './count.method';
import { dhondt } from './dhondt.method';
import { largestRemainder } from './largest-remainder.method';
import { sainteLague } from './sainte-lague.method';

/** Every method by its name in a count file. */
export const methodTable: Readonly<Record<string, CountMethod>> = { approval, dhondt, 'largest-remainder': largestRemainder, 'sainte-lague': sainteLague };
