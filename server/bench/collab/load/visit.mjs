// Opens a document once, with nothing in hand, and takes the time.
import { fineCpuOf } from '../servers/process.measure.mjs';
import { message, step, stepOne } from './frame.mjs';
import { Socket } from './socket.mjs';

const nothing = stepOne(Buffer.from([0]));
const withinMs = 60_000;

/**
 * @param {import('./socket.mjs').Place} place
 * @param {number} server the process that answers
 * @returns {Promise<{ ms: number, cpuMs: number, bytes: number, socket: Socket }>} from the open socket to the last byte of the text; the socket stays open
 */
export function visit(place, server) {
  return new Promise((resolve, reject) => {
    let since = 0;
    const before = fineCpuOf(server);
    const limit = setTimeout(() => reject(new Error(`${place.path} was not there after ${withinMs} ms`)), withinMs);
    const socket = new Socket(place, {
      read: () => undefined,
      opened() {
        since = performance.now();
        socket.send(nothing);
      },
      message(buffer, start, end) {
        if (buffer[start] !== message.sync || buffer[start + 1] !== step.two) return;
        const ms = performance.now() - since;
        clearTimeout(limit);
        resolve({ ms, cpuMs: fineCpuOf(server) - before, bytes: end - start, socket });
      },
      closed(code, reason) {
        clearTimeout(limit);
        reject(new Error(`${place.path} was closed with ${code} ${reason}`));
      },
    });
  });
}
