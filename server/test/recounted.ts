import { readExport, recount } from '@palabre/shared/counting';
import { strFromU8, unzipSync } from 'fflate';
import { RoundExports } from '../src/voting/record/round-export.service';
import type { Acting } from './act-as';
import type { TestApp } from './test-app';

/** Takes the export of a closed round away and recounts it. @throws RecountFault where the result does not follow from it */
export async function recounted({ app }: TestApp, { actor }: Acting, roundId: string): Promise<ReturnType<typeof recount>> {
  const files = Object.entries(unzipSync(await app.get(RoundExports).zip(actor, roundId)));
  return recount(readExport(Object.fromEntries(files.map(([name, content]) => [name.replace('.json', ''), strFromU8(content)]))));
}
