// Readers who ask again as soon as they are answered, each on one connection that stays open and from an address of their own.
import http from 'node:http';

/**
 * Lets all readers ask for a path for a while.
 * @param {{ address: string, path: string, readers: number, forMs: number, atMost: number, headers?: Record<string, string> }} load
 * @returns {Promise<{ times: number[], elapsedMs: number, failed: number }>} the time of each answer in milliseconds
 */
export async function read({ address, path, readers, forMs, atMost, headers = {} }) {
  const times = [];
  let asked = 0;
  let failed = 0;
  const since = performance.now();
  const reader = async (number) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const own = { ...headers, 'accept-encoding': 'gzip', 'accept-language': 'fr', 'x-forwarded-for': `10.1.${number >> 8}.${number & 255}` };
    while (performance.now() - since < forMs && asked < atMost) {
      asked += 1;
      const begun = performance.now();
      const status = await ask(address + path, { agent, headers: own });
      times.push(performance.now() - begun);
      if (status !== 200 && status !== 304) failed += 1;
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
  return { times, elapsedMs: performance.now() - since, failed };
}

/** @returns the status, or 0 for a connection that broke */
function ask(url, options) {
  return new Promise((resolve) => {
    const request = http.get(url, options, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
      response.once('error', () => resolve(0));
    });
    request.once('error', () => resolve(0));
  });
}

/** @param share e.g. 0.99 */
export function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
