/**
 * A lot that nobody can steer. Before a round opens each scrutineer publishes the SHA-256 of a secret; after it closes they reveal the secrets;
 * the seed is a hash of the round's fingerprint, its closing state and the secrets. Whoever has not cheated all the others knows nothing of it before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Puts options in the order of SHA-256(seed || option), the option in UTF-8.
 * @param seed 16 to 64 bytes in lower-case hexadecimal
 * @param options each once, in any order: it changes nothing
 * @returns the same options, the first drawn first
 */
export function orderByLot(seed: string, options: readonly string[]): string[] {
  const drawn = options.map((option) => ({ option, ticket: bytesToHex(sha256(join(hexToBytes(seed), utf8ToBytes(option)))) }));
  return drawn.toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1)).map(({ option }) => option);
}

function join(seed: Uint8Array, option: Uint8Array): Uint8Array {
  const whole = new Uint8Array(seed.length + option.length);
  whole.set(seed);
  whole.set(option, seed.length);
  return whole;
}
