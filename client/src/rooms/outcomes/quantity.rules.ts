import { plainQuantity, Quantity } from '@palabre/shared/outcomes';

/**
 * A number as people write it in our languages: `1 250,5`, `1.250,5`, `1,250.5`, `−3`. With one kind of separator only, it is
 * the decimal one: what was understood is shown before anything is sent.
 * @param typed what is in the field
 * @returns a `Quantity`, or the text as it is when it is not a number we can keep
 */
export function readQuantity(typed: string): string {
  const bare = typed.replaceAll(/[\s’'_]/g, '').replace(/^[−–]/, '-');
  const decimal = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const whole = bare.slice(0, decimal < 0 ? undefined : decimal);
  const text = decimal < 0 ? bare : `${whole.replaceAll(/[.,]/g, '')}.${bare.slice(decimal + 1)}`;
  const mixed = /[.,]/.test(whole) && !isGrouped(whole, bare.charAt(decimal));
  return !mixed && Quantity.safeParse(text).success ? plainQuantity(text) : typed;
}

/** Groups of three, parted by the sign that is not the decimal one. */
function isGrouped(whole: string, decimalSign: string): boolean {
  return decimalSign === ',' ? /^-?\d{1,3}(\.\d{3})+$/.test(whole) : /^-?\d{1,3}(,\d{3})+$/.test(whole);
}

/** Whether a typed text can be kept as a number. */
export const isQuantity = (text: string): boolean => Quantity.safeParse(text).success;
