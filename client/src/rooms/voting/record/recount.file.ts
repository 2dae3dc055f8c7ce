import type { Recounted, RecountFault } from '@palabre/shared/counting';
import type { RoundOption, VotingRule } from '@palabre/shared/voting';
import { loadResult } from '../load-result';

export interface Follows {
  recounted: Recounted;
  rule: VotingRule;
  options: readonly RoundOption[];
  /** number of the event whose hash the receipt shows; null where nobody gave one */
  receiptEvent: number | null;
}
export type Verdict = { follows: Follows } | { fault: Pick<RecountFault, 'code' | 'event'> };

/** Loads what verifies, and what shows the result, so that they are there when the network is not. */
export const loadTools = () => Promise.all([import('fflate'), import('@palabre/shared/counting'), loadResult()]);

/** Verifies an export on this device; the code that does it, and the file, go nowhere. @param head as a receipt or the minutes show it; empty where nobody has one */
export async function verdictOn(file: Blob, head: string): Promise<Verdict> {
  const [{ strFromU8, unzipSync }, { readExport, recount, RecountFault: Fault }] = await loadTools();
  try {
    const json = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()), { filter: ({ name }) => name.endsWith('.json') }));
    const texts = Object.fromEntries(json.map(([name, content]) => [name.slice(0, -'.json'.length), strFromU8(content)]));
    const read = readExport(texts);
    const recounted = recount(read, head === '' ? undefined : head);
    const receiptEvent = read.chain.find(({ hash }) => hash === head)?.seq ?? null;
    const { rule, options = [] } = read.round.terms;
    return { follows: { recounted, rule, options, receiptEvent } };
  } catch (error) {
    return { fault: error instanceof Fault ? error : { code: 'unreadable', event: null } };
  }
}
