import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import { until } from '../../../test/until';
import { Metrics } from '../../platform/metrics';
import { DocumentCare } from '../care/document-care.service';
import { DamagedDocument } from '../log/update-log.port';
import { Upkeep } from '../room/upkeep.service';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { lowered } from '../testing/lowered';
import { personIdOf } from '../testing/test-gate';
import { textOf } from '../testing/text-shelf';

/*
 * What is stored cannot be read any more while people have the text open, and write it.
 */

let world: CollabWorld;
let restore: () => void;
beforeAll(async () => {
  restore = lowered({ lingerMs: 20, longTailRows: 5, snapshotEveryMs: 0, shortTailRows: 1 });
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(async () => {
  await world.end();
  restore();
});

/** @returns what mends it */
async function damage(id: string): Promise<() => Promise<unknown>> {
  const [row] = await world.sql<{ payload: Buffer }>('select payload from collab_update where document_id = $1 and seq = 1', [id]);
  await world.sql(`update collab_update set payload = '\\xff' where document_id = $1 and seq = 1`, [id]);
  return () => world.sql('update collab_update set payload = $2 where document_id = $1 and seq = 1', [id, row?.payload]);
}

const reasonOf = async (id: string) =>
  (await world.sql<{ reason: string | null }>('select quarantine_reason as reason from collab_document where id = $1', [id]))[0]?.reason;
const rescues = (id: string) => world.sql<object>(`select 1 from collab_version where document_id = $1 and kind = 'rescue'`, [id]);
const lookAgain = (id: string) => world.run((tx) => world.app().get(DocumentCare).tryAgain(tx, id, null));

/** Snapshots that were not made because what is stored makes no document. */
async function damagedSnapshots(): Promise<number> {
  const lines = (await world.app().get(Metrics).read()).split('\n');
  return Number(
    lines
      .find((line) => line.startsWith('palabre_collab_compaction_seconds_count{outcome="damaged"}'))
      ?.split(' ')
      .at(-1) ?? 0,
  );
}

describe('a snapshot that cannot be made of it', () => {
  it('is counted once, and takes the text from nobody who writes it', async () => {
    const id = await world.document(textOf('Début.'));
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    const mend = await damage(id);
    const before = await damagedSnapshots();
    for (let word = 0; word < 6; word += 1) {
      anna.type(`mot${word} `);
      expect(await anna.saved()).toBe(true);
    }
    await until(async () => (await damagedSnapshots()) > before);
    for (let word = 6; word < 20; word += 1) {
      anna.type(`mot${word} `);
      expect(await anna.saved()).toBe(true);
    }
    await eventually(() => bilal.text === anna.text);
    expect([await reasonOf(id), bilal.mode, (await damagedSnapshots()) - before]).toEqual([null, 'open', 1]);
    await mend();
  });
});

describe('a version that cannot be kept of it before most of it goes', () => {
  it('ends the room at once, sets the text apart, and takes nothing away until it can be read again', async () => {
    const id = await world.document(textOf('m'.repeat(3_000)));
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    const mend = await damage(id);
    anna.erase(2_500);
    await eventually(() => anna.codes.includes(closeCode.overloaded) && bilal.codes.includes(closeCode.overloaded));
    expect([await reasonOf(id), bilal.text.length, await rescues(id)]).toEqual([expect.stringContaining('an update cannot be applied'), 3_000, []]);
    expect(await world.sql('select 1 from collab_update where document_id = $1 and seq > 1', [id])).toEqual([]);
    await mend();
    expect(await lookAgain(id)).toEqual({ readable: true });
    await eventually(() => bilal.text.length === 500 && anna.provider.synced);
    expect(await rescues(id)).toHaveLength(1);
  });

  it('is for the room a document that is damaged, also where it could load it itself', async () => {
    const id = await world.document(textOf('Ce qui reste.'));
    await damage(id);
    await expect(world.app().get(Upkeep).rescue(id, personIdOf('anna'))).rejects.toBeInstanceOf(DamagedDocument);
    expect(await reasonOf(id)).toMatch('an update cannot be applied');
    expect(await lookAgain(id)).toMatchObject({ readable: false });
  });
});
