import { CountFileFault } from './count-file.fault';

/**
 * Totals are whole numbers that the computer holds exactly; a file whose totals are not is refused rather than counted nearly.
 * @param total a sum or a product of whole numbers
 * @param path of what is too much
 * @returns it
 * @throws CountFileFault
 */
export function exactly(total: number, path: readonly (string | number)[]): number {
  if (!Number.isSafeInteger(total)) throw new CountFileFault('invalid', `this makes more than ${Number.MAX_SAFE_INTEGER} in all`, path);
  return total;
}
