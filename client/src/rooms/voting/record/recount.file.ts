import type { Recounted, RecountFault } from '@palabre/shared/counting';

export type Verdict = { follows: Recounted } | { fault: Pick<RecountFault, 'code' | 'event'> };

/** Loads what verifies, so that it is there when the network is not. */
const tools = () => Promise.all([import('fflate'), import('@palabre/shared/counting')]);
export const loadTools = (): void => void tools().catch(() => undefined);

/** Verifies an export on this device; the code that does it, and the file, go nowhere. @param head as a receipt shows it; empty where nobody has one */
export async function verdictOn(file: Blob, head: string): Promise<Verdict> {
  const [{ strFromU8, unzipSync }, { readExport, recount, RecountFault: Fault }] = await tools();
  try {
    const json = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()), { filter: ({ name }) => name.endsWith('.json') }));
    const texts = Object.fromEntries(json.map(([name, content]) => [name.slice(0, -'.json'.length), strFromU8(content)]));
    return { follows: recount(readExport(texts), head === '' ? undefined : head) };
  } catch (error) {
    return { fault: error instanceof Fault ? error : { code: 'unreadable', event: null } };
  }
}
