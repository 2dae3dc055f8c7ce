const firstMs = 200;

/**
 * How long to wait before the next attempt: twice as long each time, never the same for everybody, since all clients of a restarted
 * server would come back in the same moment.
 * @param failures attempts that came to nothing, one after the other
 * @param longestMs in the middle of its spread
 * @param random from 0 to 1
 * @returns milliseconds
 */
export const backoff = (failures: number, longestMs: number, random: number): number => Math.min(longestMs, firstMs * 2 ** failures) * (0.5 + random);
