import { expect, it } from '@jest/globals';
import type { Append, LogEntry, UpdateLog } from './update-log.port';

/** What may become of a document by other hands than the log's. */
export interface Change {
  open?: boolean;
  generation?: number;
  maxBytes?: number;
  quarantined?: string;
}

/** A store of documents, seen by two servers. */
export interface LogShelf {
  logs: readonly [UpdateLog, UpdateLog];
  /** a new document with this as its first update, which nobody wrote */
  create(first: Uint8Array): Promise<string>;
  change(documentId: string, change: Change): Promise<void>;
  /** keeps a snapshot of a document as it is after an update */
  snapshot(documentId: string, seq: number, state: Uint8Array): Promise<void>;
}

const anna = '00000000-0000-4000-8000-00000000000a';
const bilal = '00000000-0000-4000-8000-00000000000b';
const nobody = '00000000-0000-4000-8000-000000000000';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const by = (personId: string | null, ...values: number[]): LogEntry => ({ personId, update: bytes(...values) });
const ask = (documentId: string, more: Partial<Append> = {}): Append => ({
  documentId,
  generation: 1,
  entries: [by(anna, 1)],
  claims: [],
  shrinks: false,
  ...more,
});
const plain = (rows: readonly LogEntry[]) => rows.map(({ personId, update }) => [personId, ...update]);

/** What every log keeps to. @param shelf asked anew in each test, since it is opened before all of them */
export function updateLogContract(shelf: () => LogShelf): void {
  keepsInOrder(shelf);
  refuses(shelf);
  knowsOwners(shelf);
  reads(shelf);
}

function keepsInOrder(shelf: () => LogShelf): void {
  const log = () => shelf().logs[0];
  it('keeps updates in the order in which they are committed, and says whose they are', async () => {
    const id = await shelf().create(bytes(9));
    expect(await log().append(ask(id, { entries: [by(anna, 1), by(bilal, 2, 2)] }))).toEqual({ kind: 'committed', first: 2 });
    expect(await log().append(ask(id, { entries: [by(anna, 3)] }))).toEqual({ kind: 'committed', first: 4 });
    const stored = await log().load(id);
    expect(stored && [stored.snapshot, stored.rows.map(({ seq }) => seq), plain(stored.rows)]).toEqual([
      null,
      [1, 2, 3, 4],
      [
        [null, 9],
        [anna, 1],
        [bilal, 2, 2],
        [anna, 3],
      ],
    ]);
    expect(await log().head(id)).toMatchObject({ open: true, quarantined: null, generation: 1, schema: 1, seq: 4, bytes: 5 });
    expect(plain(await log().after(id, 3))).toEqual([[anna, 3]]);
  });

  it('numbers them without a gap, also when two servers commit many at once to several documents', async () => {
    const ids = await Promise.all([1, 2, 3].map((first) => shelf().create(bytes(first))));
    const appends = ids.flatMap((id) => Array.from({ length: 20 }, (_, turn) => ({ id, turn })));
    const firsts = await Promise.all(
      appends.map(async ({ id, turn }) => {
        const appended = await (shelf().logs[turn % 2] as UpdateLog).append(ask(id, { entries: [by(anna, turn), by(bilal, turn)] }));
        return { id, turn, first: appended.kind === 'committed' ? appended.first : Number.NaN };
      }),
    );
    for (const id of ids) {
      const rows = await log().after(id, 0);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
      const own = firsts.filter((appended) => appended.id === id);
      const expected = own.flatMap(({ turn }) => [
        [anna, turn],
        [bilal, turn],
      ]);
      expect(own.flatMap(({ first }) => plain(rows.slice(first - 1, first + 1)))).toEqual(expected);
    }
  });
}

function refuses(shelf: () => LogShelf): void {
  const log = () => shelf().logs[0];
  const words = async (id: string) => plain(await log().after(id, 0));
  const refusals: [string, Change, Partial<Append>][] = [
    ['frozen', { open: false }, {}],
    ['set apart', { quarantined: 'damaged' }, {}],
    ['made anew', { generation: 2 }, {}],
    ['full', { maxBytes: 3 }, { entries: [by(anna, 1, 2), by(anna, 3)] }],
    ['fuller than full', { maxBytes: 3 }, { shrinks: true, entries: [by(anna, 1, 2, 3, 4, 5, 6)] }],
  ];

  it.each(refusals)('takes nothing of it into a document that is %s', async (_name, change, more) => {
    const id = await shelf().create(bytes(9));
    await shelf().change(id, change);
    const before = await log().head(id);
    expect(await log().append(ask(id, { claims: [{ clientId: 7, personId: anna }], ...more }))).toEqual({ kind: 'refused' });
    expect([await log().head(id), await words(id), (await log().owners(id)).size]).toEqual([before, [[null, 9]], 0]);
  });

  it('takes into a full document what only takes words away', async () => {
    const id = await shelf().create(bytes(9));
    await shelf().change(id, { maxBytes: 2 });
    expect(await log().append(ask(id, { shrinks: true, entries: [by(anna, 1, 2)] }))).toEqual({ kind: 'committed', first: 2 });
  });

  it('refuses what is meant for a document that is not there, and knows nothing of it', async () => {
    expect(await log().append(ask(nobody))).toEqual({ kind: 'refused' });
    expect([await log().load(nobody), await log().head(nobody), (await log().heads([nobody])).size]).toEqual([null, null, 0]);
  });
}

function knowsOwners(shelf: () => LogShelf): void {
  const log = () => shelf().logs[0];
  const words = async (id: string) => plain(await log().after(id, 0));

  it('gives a client id to who claims it first, and takes nothing of who claims it later', async () => {
    const id = await shelf().create(bytes(9));
    const claims = (personId: string) => ({ claims: [{ clientId: 4_294_967_295, personId }] });
    expect(await log().append(ask(id, claims(anna)))).toEqual({ kind: 'committed', first: 2 });
    expect(await log().append(ask(id, claims(anna)))).toEqual({ kind: 'committed', first: 3 });
    expect(await log().append(ask(id, { ...claims(bilal), entries: [by(bilal, 5)] }))).toEqual({ kind: 'conflict' });
    expect([await words(id), [...(await log().owners(id))]]).toEqual([
      [
        [null, 9],
        [anna, 1],
        [anna, 1],
      ],
      [[4_294_967_295, anna]],
    ]);
  });

  it('lets one of two have it who claim it at once on two servers, and harms no other document', async () => {
    const [id, other] = await Promise.all([shelf().create(bytes(9)), shelf().create(bytes(9))]);
    const claim = (personId: string) => ask(id, { entries: [by(personId, 1)], claims: [{ clientId: 7, personId }] });
    const [first, second] = shelf().logs;
    const [one, two, beside] = await Promise.all([first.append(claim(anna)), second.append(claim(bilal)), first.append(ask(other))]);
    expect([[one.kind, two.kind].toSorted(), beside.kind]).toEqual([['committed', 'conflict'], 'committed']);
    expect(await words(id)).toEqual([
      [null, 9],
      [one.kind === 'committed' ? anna : bilal, 1],
    ]);
  });
}

function reads(shelf: () => LogShelf): void {
  const log = () => shelf().logs[0];

  it('reads a document from its newest snapshot on, or from one before it when asked to', async () => {
    const id = await shelf().create(bytes(9));
    for (const value of [1, 2, 3]) await log().append(ask(id, { entries: [by(anna, value)] }));
    for (const seq of [2, 3]) await shelf().snapshot(id, seq, bytes(100 + seq));
    const read = async (below?: number) => {
      const stored = await log().load(id, below);
      return stored && [stored.snapshot && [...stored.snapshot.state], stored.rows.map(({ seq }) => seq)];
    };
    expect(await read()).toEqual([[103], [4]]);
    expect(await read(3)).toEqual([[102], [3, 4]]);
    expect(await read(2)).toEqual([null, [1, 2, 3, 4]]);
  });
}
