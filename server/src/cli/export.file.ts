import { RecountFault } from '@palabre/shared/counting';
import { strFromU8, unzipSync } from 'fflate';

const refuted = 1;
const faulty = 2;

/** The texts of an export, by name without `.json`. */
export function textsIn(bytes: Uint8Array): Record<string, string> {
  const json = Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.json') }));
  return Object.fromEntries(json.map(([name, content]) => [name.slice(0, -'.json'.length), strFromU8(content)]));
}

/** Says on standard error what is wrong with an export. @returns the exit code: 1 when its result does not follow, 2 when it cannot be read */
export function refute(error: unknown, file: string): number {
  const fault = faultOf(error, file);
  console.error(JSON.stringify({ error: { code: `voting/recount_${fault.code}`, message: fault.message, event: fault.event } }));
  return fault.code === 'unreadable' ? faulty : refuted;
}

function faultOf(error: unknown, file: string): Pick<RecountFault, 'code' | 'message' | 'event'> {
  if (error instanceof RecountFault)
    return { code: error.code, message: error.message, event: error.event && { seq: error.event.seq, kind: error.event.kind } };
  return { code: 'unreadable', message: `${file} cannot be read: ${(error as Error).message}`, event: null };
}
