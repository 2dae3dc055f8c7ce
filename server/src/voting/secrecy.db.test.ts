import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sha256Hex, type RoundView } from '@palabre/shared/voting';
import { actAs, type Acting } from '../../test/act-as';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

/** A row of any table, with what PostgreSQL remembers of it beside its columns. */
interface Row {
  table: string;
  text: string;
  xmin: string;
  xmax: string;
  ctid: string;
}

const voters = 12;
const secretOf = (place: number) => (place + 1).toString(16).padStart(2, '0').repeat(32);
let t: TestApp;
let scene: RoundScene;
let round: RoundView;
let people: Acting[];
let rows: Row[];
const logged: string[] = [];

/** A whole secret round: everybody votes, one after the other, and half of them change their ballot. */
beforeAll(async () => {
  t = await createTestApp();
  scene = await roundScene(t);
  people = await Promise.all(Array.from({ length: voters }, () => actAs(t)));
  for (const person of people) await person.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
  round = (await scene.prepare({ secrecy: 'secret' })).body;
  const spies = (['log', 'error', 'warn', 'info'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation((...said) => void logged.push(said.join(' '))),
  );
  const writing = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((said) => {
      logged.push(String(said));
      return true;
    }),
  );
  for (const [place, person] of people.entries()) await scene.seal(person, round.id, { choice: place % 3 === 0 ? 'no' : 'yes' }, secretOf(place));
  for (let place = 0; place < voters; place += 2) await scene.reseal(round.id, { choice: 'abstain' }, secretOf(place));
  for (const spy of [...spies, ...writing]) spy.mockRestore();
  await scene.pass(25);
  rows = await everyRow();
});
afterAll(() => t.close());

async function everyRow(): Promise<Row[]> {
  const tables = await scene.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const all: Row[] = [];
  for (const { name } of tables) {
    const found = await scene.query<Omit<Row, 'table'>>(`select row_to_json(r)::text as text, xmin::text, xmax::text, ctid::text from "${name}" r`);
    all.push(...found.map((row) => ({ ...row, table: name })));
  }
  return all;
}

const receipts = () => people.map((_, place) => sha256Hex(secretOf(place)));
const marks = () => [...receipts(), ...people.map((_, place) => secretOf(place))];
const mentioning = (words: string[]) => rows.filter(({ text }) => words.some((word) => text.includes(word)));

describe('after a secret round', () => {
  it('every ballot is counted as it was last changed', async () => {
    expect((await scene.view(round.id)).result).toMatchObject({ counts: { yes: 4, no: 2, abstain: 6 }, participation: { cast: voters } });
  });

  it('ballots are in the urn and nowhere else, and their secrets are nowhere', () => {
    expect([...new Set(mentioning(marks()).map(({ table }) => table))]).toEqual(['sealed_ballot']);
    expect(mentioning(people.map((_, place) => secretOf(place)))).toEqual([]);
  });

  it('no row tells of a voter and of a ballot', () => {
    const ids = people.flatMap(({ personId, email }) => [personId, email]);
    expect(mentioning(marks()).filter(({ text }) => ids.some((id) => text.includes(id)))).toEqual([]);
  });

  it('no transaction that wrote a ballot, or locked it, wrote or locked anything else alone: all ballots share one', () => {
    const urn = mentioning(receipts());
    expect(urn).toHaveLength(voters);
    expect(new Set(urn.map(({ xmin }) => xmin)).size).toBe(1);
    expect(urn.every(({ xmax }) => xmax === '0' || xmax === urn[0]?.xmax)).toBe(true);
    const signatures = rows.filter(({ table, text }) => table === 'roll_signature' && text.includes(round.id));
    expect(signatures).toHaveLength(voters);
    expect(new Set(signatures.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('neither the urn nor the roll lies in the order in which people came', async () => {
    const lying = async (table: string, column: string) =>
      (await scene.query<{ value: string }>(`select ${column}::text as value from ${table} where round_id = $1 order by ctid`, [round.id])).map(
        ({ value }) => value,
      );
    const [urn, roll] = [await lying('sealed_ballot', 'receipt'), await lying('roll_signature', 'person_id')];
    expect(urn).toEqual(receipts().toSorted());
    expect(roll).toEqual(people.map(({ personId }) => personId).toSorted());
  });

  it('no column beside a ballot or a signature is finer than a day', async () => {
    const columns = await scene.query<{ column: string }>(
      `select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns where table_name in ('sealed_ballot', 'roll_signature') order by 1`,
    );
    expect(columns.map(({ column }) => column)).toEqual([
      'roll_signature.day date',
      'roll_signature.person_id uuid',
      'roll_signature.round_id uuid',
      'sealed_ballot.ballot jsonb',
      'sealed_ballot.college text',
      'sealed_ballot.receipt text',
      'sealed_ballot.round_id uuid',
    ]);
  });

  it('the chain and the journal tell of the opening and the close, and of nobody between', async () => {
    const events = await scene.query<{ kind: string }>(`select kind from round_event where round_id = $1 order by seq`, [round.id]);
    expect(events.map(({ kind }) => kind)).toEqual(['prepared', 'opened', 'closed', 'decided']);
    const journal = await scene.query<{ kind: string }>(`select kind from event where subject_id = $1 order by id`, [round.id]);
    expect(journal.map(({ kind }) => kind)).toEqual(['voting.round_opened', 'voting.round_closed']);
  });

  it('the log names neither a voter nor a ballot', () => {
    const words = [...marks(), ...people.flatMap(({ personId, email }) => [personId, email])];
    expect(logged.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  });

  it('the roll says who has voted and not what, to members too', async () => {
    const { items } = (await scene.member.fetch(`/api/rounds/${round.id}/roll?limit=50`)).body;
    const voted = items.filter((entry: { voted: boolean }) => entry.voted);
    expect(voted).toHaveLength(voters);
    expect(JSON.stringify(items)).not.toMatch(/"ballot":\{|"code":"/);
  });
});

describe('a secret ballot', () => {
  let open: RoundView;
  beforeAll(async () => {
    scene = await roundScene(t);
    open = (await scene.prepare({ secrecy: 'secret' })).body;
  });
  const secret = 'ab'.repeat(32);

  it('is taken once of each voter; the same again, when the answer was lost, is answered again', async () => {
    expect((await scene.seal(scene.member, open.id, { choice: 'yes' }, secret)).status).toBe(201);
    expect((await scene.seal(scene.member, open.id, { choice: 'yes' }, secret)).status).toBe(201);
    expect((await scene.seal(scene.member, open.id, { choice: 'no' }, 'cd'.repeat(32))).code).toBe('voting/already_signed');
    expect(await scene.view(open.id, scene.member)).toMatchObject({ turnout: 1, voted: true, myBallot: null });
  });

  it('is not taken with the receipt of somebody else, who may have used the same browser, whatever it says', async () => {
    expect((await scene.seal(scene.facilitator, open.id, { choice: 'yes' }, secret)).code).toBe('voting/receipt_taken');
    expect((await scene.seal(scene.facilitator, open.id, { choice: 'no' }, secret)).code).toBe('voting/receipt_taken');
    expect(await scene.view(open.id, scene.facilitator)).toMatchObject({ turnout: 1, voted: false });
  });

  it('counts a double click once, also with two secrets', async () => {
    const both = await Promise.all([1, 2].map((place) => scene.seal(scene.facilitator, open.id, { choice: 'yes' }, secretOf(place))));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await scene.query(`select count(*)::int as ballots from sealed_ballot where round_id = $1`, [open.id])).toEqual([{ ballots: 2 }]);
  });

  it('is changed by whoever holds its secret, and by nobody else', async () => {
    expect((await scene.reseal(open.id, { choice: 'no' }, secret)).body.ballot).toEqual({ choice: 'no' });
    expect((await scene.reseal(open.id, { choice: 'no' }, 'ee'.repeat(32))).code).toBe('voting/receipt_unknown');
    expect((await scene.visitor.fetch(`/api/rounds/${open.id}/sealed-ballots/look`, { body: { secret } })).body.ballot).toEqual({ choice: 'no' });
    expect((await scene.cast(scene.member, open.id, { choice: 'yes' })).code).toBe('voting/wrong_secrecy');
  });

  it('is not changed after the close', async () => {
    scene.clock.advance(24 * 3_600_000);
    expect((await scene.reseal(open.id, { choice: 'yes' }, secret)).code).toBe('voting/round_closed');
  });
});
