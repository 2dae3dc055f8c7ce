import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { closeCode, collabErrors, collabSchema } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { until } from '../../../test/until';
import { DocumentCare } from '../care/document-care.service';
import { Compactor } from '../compaction/compactor.service';
import { UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import { Rooms } from '../room/rooms.service';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { holdCommits } from '../testing/hold-commits';
import { lockTable } from '../testing/lock-table';
import { lowered } from '../testing/lowered';

let world: CollabWorld;
let restore: () => void;
let second: number;
beforeAll(async () => {
  restore = lowered({ lingerMs: 20, openMs: 300 });
  world = await CollabWorld.create();
  second = await world.startServer();
});
afterEach(() => world.leaveAll());
afterAll(async () => {
  await world.end();
  restore();
});

const paragraph = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

/** Everything that is stored of a document, as one fingerprint. */
const stored = (id: string) =>
  world.sql(
    `select md5(string_agg(what, ',' order by what)) from (
       select 'u' || seq || md5(payload) as what from collab_update where document_id = $1
       union all select 's' || seq || md5(state) from collab_snapshot where document_id = $1) rows`,
    [id],
  );

/** A text with two snapshots, and a word after each. Nobody has it open. */
async function compacted(): Promise<string> {
  const id = await world.document(paragraph('un'));
  const anna = await world.joined(id, 'anna');
  for (const words of [' deux', ' trois', ' quatre']) {
    anna.type(words);
    await anna.saved();
    if (words !== ' quatre') await world.app().get(Compactor).compact(id);
  }
  anna.leave();
  await until(() => world.isDeserted());
  return id;
}

describe('a load that fails', () => {
  it('serves and stores nothing, and is tried again until it does not', async () => {
    const id = await world.document(paragraph('intact'));
    const before = await stored(id);
    await world.sql('alter table collab_client rename to collab_client_away');
    const anna = world.guest(id, 'anna');
    await eventually(() => anna.codes.length >= 2);
    expect([new Set(anna.codes), anna.provider.synced, anna.text]).toEqual([new Set([closeCode.overloaded]), false, '']);
    await world.sql('alter table collab_client_away rename to collab_client');
    await anna.synced();
    expect([anna.text, await stored(id)]).toEqual(['intact', before]);
  });

  it('or takes too long shows nobody an empty text', async () => {
    const id = await world.document(paragraph('intact'));
    const before = await stored(id);
    const release = await lockTable(world.databaseUrl, 'collab_update');
    const anna = world.guest(id, 'anna');
    await eventually(() => anna.codes.includes(closeCode.overloaded));
    expect([anna.provider.synced, anna.text]).toEqual([false, '']);
    await release();
    await anna.synced();
    expect([anna.text, await stored(id)]).toEqual(['intact', before]);
  });
});

describe('a snapshot that is damaged', () => {
  it.each([
    ['is not what was stored', `state = set_byte(state, 3, (get_byte(state, 3) + 1) % 256)`],
    ['makes no document', `state = '\\xff', sha256 = encode(sha256('\\xff'), 'hex')`],
  ])('and %s is passed over for the one before it and the log', async (_, damage) => {
    const id = await compacted();
    await world.sql(`update collab_snapshot set ${damage} where document_id = $1 and seq = (select max(seq) from collab_snapshot where document_id = $1)`, [
      id,
    ]);
    expect((await world.joined(id, 'bilal', second)).text).toBe('un deux trois quatre');
  });

  it('is none of the two that are kept when the next one is made', async () => {
    const id = await compacted();
    const damageNewest = () =>
      world.sql(`update collab_snapshot set state = '\\x00' where document_id = $1 and seq = (select max(seq) from collab_snapshot where document_id = $1)`, [
        id,
      ]);
    await damageNewest();
    const anna = await world.joined(id, 'anna');
    anna.type(' cinq');
    expect(await anna.saved()).toBe(true);
    await world.app().get(Compactor).compact(id);
    await damageNewest();
    expect((await world.joined(id, 'bilal', second)).text).toBe('un deux trois quatre cinq');
  });

  it('like all before it sets the document apart: nobody is served, nothing is overwritten, and it is served again once it is repaired', async () => {
    const id = await compacted();
    const open = await world.joined(id, 'anna');
    const good = await world.sql<{ seq: string; state: Buffer }>('select seq, state from collab_snapshot where document_id = $1', [id]);
    await world.sql(`update collab_snapshot set state = '\\x00' where document_id = $1`, [id]);
    const damaged = await stored(id);
    const bilal = world.guest(id, 'bilal', second);
    await eventually(() => bilal.codes.includes(closeCode.overloaded) && open.codes.includes(closeCode.overloaded));
    open.type(' jamais');
    const [row] = await world.sql<{ quarantine_reason: string; head_seq: string }>('select quarantine_reason, head_seq from collab_document where id = $1', [
      id,
    ]);
    const events = await world.sql(`select 1 from event where kind = 'collab.document_quarantined' and subject_id = $1`, [id]);
    expect([row, events.length, bilal.provider.synced]).toEqual([{ quarantine_reason: 'snapshot 3 is not what was stored', head_seq: '4' }, 1, false]);
    expect(await world.run((tx) => world.app().get(DocumentCare).tryAgain(tx, id, null))).toMatchObject({ readable: false });
    expect(await stored(id)).toEqual(damaged);
    for (const { seq, state } of good) await world.sql('update collab_snapshot set state = $3 where document_id = $1 and seq = $2', [id, seq, state]);
    expect(await world.run((tx) => world.app().get(DocumentCare).tryAgain(tx, id, null))).toEqual({ readable: true });
    await eventually(() => bilal.text === 'un deux trois quatre jamais' && open.text === bilal.text);
  });
});

describe('a server that stops', () => {
  it('does not wait for a document that a silent database never loads, and leaves nothing open should it come after all', async () => {
    const id = await world.document();
    const third = await world.startServer();
    const release = await lockTable(world.databaseUrl, 'collab_update');
    const rooms = world.app(third).get(Rooms);
    const room = rooms.enter(id);
    await rooms.close(50);
    await release();
    expect([(await room)?.over, await world.isDeserted(third)]).toEqual([true, true]);
  });
});

describe('coming and going', () => {
  it('whoever leaves while their words are being committed leaves them there', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    const release = await holdCommits(world.databaseUrl, id);
    anna.type('adieu');
    anna.provider.disconnect();
    await until(async () => (await world.figure('connections')) === 0);
    await release();
    const bilal = world.guest(id, 'bilal');
    await eventually(() => bilal.text === 'adieu');
  });

  it('whoever comes back while the document is being closed finds it, and is heard', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => world.document()));
    const words = Array.from({ length: 15 }, (_, turn) => String.fromCharCode(97 + turn));
    const visits = ids.map(async (id) => {
      for (const word of words) {
        const anna = await world.joined(id, 'anna');
        anna.type(word);
        expect(await anna.saved()).toBe(true);
        anna.leave();
        // a little more or less than an empty room is kept
        await new Promise((resolve) => setTimeout(resolve, 15 + Math.random() * 15));
      }
    });
    await Promise.all(visits);
    expect(await Promise.all(ids.map((id) => world.stored(id)))).toEqual(ids.map(() => words.join('')));
  });

  it('many who come at once load a document once', async () => {
    const id = await world.document(paragraph('une fois'));
    const load = jest.spyOn(world.app().get<UpdateLog>(UPDATE_LOG, { strict: false }), 'load');
    const release = await lockTable(world.databaseUrl, 'collab_update');
    const guests = ['anna', 'bilal', 'chloe', 'dario', 'emma', 'farid'].map((name) => world.guest(id, name));
    await eventually(() => load.mock.calls.length > 0);
    await release();
    await Promise.all(guests.map((guest) => guest.synced()));
    expect([guests.map(({ text }) => text), load.mock.calls]).toEqual([guests.map(() => 'une fois'), [[id, undefined]]]);
    load.mockRestore();
  });

  it('whoever goes away before the document is loaded leaves nothing behind', async () => {
    const id = await world.document();
    const release = await lockTable(world.databaseUrl, 'collab_update');
    const anna = world.guest(id, 'anna');
    await eventually(() => anna.provider.wsconnected);
    anna.provider.disconnect();
    await release();
    await until(async () => (await world.isDeserted()) && (await world.figure('connections')) === 0);
  });
});

describe('the first content', () => {
  it('is there once, on two servers, after a restart, and when a copy comes back that was away meanwhile', async () => {
    const id = await world.document(paragraph('Une fois.'));
    const third = await world.startServer();
    const guests = [await world.joined(id, 'anna', third), await world.joined(id, 'bilal', second)];
    const away = world.guestAt([world.address(third), world.address()], id, 'chloe');
    await away.synced();
    away.provider.disconnect();
    await world.stopServer(third);
    away.type(' Hors ligne.');
    away.provider.connect();
    await away.synced();
    expect(await away.saved()).toBe(true);
    guests.push(await world.joined(id, 'dario'));
    expect([await world.stored(id), guests.at(-1)?.text, guests[0]?.text]).toEqual(['Une fois. Hors ligne.', 'Une fois. Hors ligne.', 'Une fois.']);
  });

  it('of an empty text is one line, although two begin at once on two servers', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal', second)];
    anna.type('a');
    bilal.type('b');
    expect(await Promise.all([anna.saved(), bilal.saved()])).toEqual([true, true]);
    expect((await world.stored(id)).split('\n').map((line) => [...line].toSorted())).toEqual([['a', 'b']]);
  });
});

describe('a page that knows less than the document', () => {
  /** Whoever has the page of an older program drops what it does not understand, and would send that as their own deletion. */
  it('is refused before it can take anything away, over both ways', async () => {
    const id = await world.document(paragraph('nouveau'));
    const before = await stored(id);
    await world.sql('update collab_document set schema_version = $2 where id = $1', [id, collabSchema + 1]);
    const old = world.guestAt([world.address()], id, 'anna', { schema: String(collabSchema) });
    Y.applyUpdate(old.doc, Y.encodeStateAsUpdate((await world.joined(id, 'bilal')).doc));
    old.erase(7);
    await eventually(() => old.closedWith === closeCode.schemaTooOld);
    const body = { stateVector: 'AA==', update: Buffer.from(Y.encodeStateAsUpdate(old.doc)).toString('base64'), schema: collabSchema };
    const response = await fetch(`${world.address().replace('ws', 'http').replace('/collab', '')}/api/collab/documents/${id}/exchange`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer anna' },
      body: JSON.stringify(body),
    });
    expect(((await response.json()) as { code: string }).code).toBe(collabErrors.schema_too_old.code);
    expect([await world.stored(id), await stored(id)]).toEqual(['nouveau', before]);
  });

  it('or keeps a former making of it mixes nothing into the new one, and is told while it has it open', async () => {
    const id = await world.document(paragraph('refait'));
    const open = await world.joined(id, 'anna');
    await world.sql('update collab_document set generation = 2 where id = $1', [id]);
    open.type(' perdu');
    await world.app().get(Rooms).compareAll();
    await eventually(() => open.closedWith === closeCode.generationChanged);
    const kept = world.guestAt([world.address()], id, 'bilal', { generation: '1' });
    kept.doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
    await eventually(() => kept.closedWith === closeCode.generationChanged);
    expect([await world.stored(id), (await world.joined(id, 'chloe')).text]).toEqual(['refait', 'refait']);
  });
});
