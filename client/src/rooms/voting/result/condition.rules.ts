import type { Condition } from '@palabre/shared/voting';

/** More digits than a bar has dots. */
const scale = 1_000_000n;

/**
 * What a bar shows of a condition: numbers between 0 and 1, for display only.
 * @returns null where the base is nothing
 */
export function gaugeOf({ num, den, threshold }: Pick<Condition, 'num' | 'den' | 'threshold'>): { share: number; mark: number | null } | null {
  const share = shareOf(num, den);
  const [, asked = '', of = ''] = /^>=?(\d+)\/(\d+)$/.exec(threshold) ?? [];
  return share === null ? null : { share, mark: shareOf(asked, of) };
}

function shareOf(num: string, den: string): number | null {
  if (!/^\d+$/.test(num) || !/^\d+$/.test(den) || BigInt(den) === 0n) return null;
  return Number((BigInt(num) * scale) / BigInt(den)) / Number(scale);
}
