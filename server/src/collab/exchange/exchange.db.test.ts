import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { collabSchema, type Exchanged, plainText } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { holdCommits } from '../testing/hold-commits';
import { personIdOf } from '../testing/test-gate';
import { readRichText, rootName } from '../text/rich-text.ydoc';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const stored = async (id: string) => plainText((await world.run((tx) => world.documents.current(tx, id))).content);
const textOf = (doc: Y.Doc) => plainText(readRichText(doc));

/** Somebody whose WebSockets are blocked. */
class Postman {
  readonly doc = new Y.Doc();
  private known: Uint8Array | undefined;

  constructor(
    private readonly id: string,
    private readonly name: string,
  ) {}

  async post(more: Record<string, unknown> = {}): Promise<Response> {
    const body = { stateVector: base64(Y.encodeStateVector(this.doc)), schema: collabSchema, ...more };
    return fetch(`${world.address().replace('ws', 'http').replace('/collab', '')}/api/collab/documents/${this.id}/exchange`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(this.name && { Authorization: `Bearer ${this.name}` }) },
      body: JSON.stringify(body),
    });
  }

  /** Gives everything the server lacks, takes everything it has. */
  async exchange(): Promise<Exchanged> {
    const update = this.known && base64(Y.encodeStateAsUpdate(this.doc, this.known));
    const response = await this.post(update === undefined ? {} : { update });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const exchanged = (await response.json()) as Exchanged;
    this.known = bytes(exchanged.stateVector);
    for (const lacked of exchanged.updates) Y.applyUpdate(this.doc, bytes(lacked));
    return exchanged;
  }

  /** Rights change with an event, which is heard of a moment later. */
  async hears(mode: string): Promise<void> {
    while ((await this.exchange()).status.mode !== mode) await pause(20);
  }

  type(words: string): void {
    const line = (this.doc.getXmlFragment(rootName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    line.insert(line.length, words);
  }
}

async function codeOf(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as { code: string }).code];
}

describe('where WebSockets are blocked', () => {
  it('two people write over HTTP and over a socket, and read the same', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    const paul = new Postman(id, 'paul');
    anna.type('un ');
    await anna.saved();
    expect(await paul.exchange()).toMatchObject({ taken: true, status: { mode: 'open', generation: 1, filling: false } });
    expect(textOf(paul.doc)).toBe('un');
    paul.type('deux');
    expect((await paul.exchange()).taken).toBe(true);
    await eventually(() => anna.text === 'un deux');
    expect(await stored(id)).toBe('un deux');
  });

  it('answers only once what was sent is durable', async () => {
    const id = await world.document();
    const paul = new Postman(id, 'paul');
    await paul.exchange();
    const release = await holdCommits(world.databaseUrl, id);
    paul.type('pas encore');
    let answered = false;
    const answer = paul.exchange().then((exchanged) => {
      answered = true;
      return exchanged;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answered).toBe(false);
    await release();
    expect((await answer).taken).toBe(true);
    expect(await stored(id)).toBe('pas encore');
  });

  it('sending it twice changes nothing', async () => {
    const id = await world.document();
    const paul = new Postman(id, 'paul');
    await paul.exchange();
    const before = Y.encodeStateVector(paul.doc);
    paul.type('une fois');
    const update = base64(Y.encodeStateAsUpdate(paul.doc, before));
    expect([(await paul.post({ update })).status, (await paul.post({ update })).status]).toEqual([200, 200]);
    expect(await stored(id)).toBe('une fois');
  });

  it('takes nothing from a reader, and nothing into a frozen text, and says so', async () => {
    const id = await world.document();
    const paul = new Postman(id, 'paul');
    await world.setRights('paul', 'reader');
    await paul.hears('read-only');
    paul.type('interdit');
    expect(await paul.exchange()).toMatchObject({ taken: false, status: { mode: 'read-only' } });
    await world.setRights('paul', 'writer');
    await world.run((tx) => world.documents.freeze(tx, id, { title: 'Mise au vote', personId: null }));
    expect(await paul.exchange()).toMatchObject({ taken: false, status: { mode: 'frozen' } });
    expect(await stored(id)).toBe('');
  });

  it('takes nothing from a page that was opened for another person than whoever is signed in now', async () => {
    const id = await world.document();
    const paul = new Postman(id, 'paul');
    await paul.exchange();
    const before = Y.encodeStateVector(paul.doc);
    paul.type('dit par Anna');
    const update = base64(Y.encodeStateAsUpdate(paul.doc, before));
    world.gate().rights.set('rita', 'refused');
    expect(await codeOf(await paul.post({ update, person: personIdOf('anna') }))).toEqual([401, 'collab/sign_in_required']);
    expect(await codeOf(await new Postman(id, 'rita').post({ person: personIdOf('anna') }))).toEqual([401, 'collab/sign_in_required']);
    expect(await stored(id)).toBe('');
    expect((await paul.post({ update, person: personIdOf('paul') })).status).toBe(200);
    expect(await stored(id)).toBe('dit par Anna');
  });

  it('refuses with the code that a socket would have been closed with', async () => {
    const id = await world.document();
    const none = '00000000-0000-4000-8000-000000000000';
    world.gate().rights.set('rita', 'refused');
    const gap = base64(Y.encodeStateAsUpdate(new Y.Doc()).map((byte, index) => (index === 0 ? 1 : byte)));
    expect(await codeOf(await new Postman(id, '').post())).toEqual([401, 'collab/sign_in_required']);
    expect(await codeOf(await new Postman(id, 'rita').post())).toEqual([403, 'collab/no_access']);
    expect(await codeOf(await new Postman(none, 'paul').post())).toEqual([404, 'collab/unknown_document']);
    expect(await codeOf(await new Postman(id, 'paul').post({ schema: 0 }))).toEqual([409, 'collab/schema_too_old']);
    expect(await codeOf(await new Postman(id, 'paul').post({ generation: 7 }))).toEqual([410, 'collab/generation_changed']);
    expect(await codeOf(await new Postman(id, 'paul').post({ update: gap }))).toEqual([422, 'collab/invalid_update']);
    expect(await codeOf(await new Postman(id, 'paul').post({ stateVector: base64(Uint8Array.of(255, 255)) }))).toEqual([422, 'collab/invalid_update']);
    expect((await new Postman(id, 'paul').post({ stateVector: 'not base64!' })).status).toBe(400);
  });
});
