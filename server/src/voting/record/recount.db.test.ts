import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex, type RoundView, type VotingRule } from '@palabre/shared/voting';
import { exportFiles, RecountFault, readExport, recount, type RoundExport } from '@palabre/shared/counting';
import { strFromU8, unzipSync } from 'fflate';
import type { Acting } from '../../../test/act-as';
import { proposalScene, type ProposalScene } from '../../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { Clock, type SettableClock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { DueRounds } from '../due.service';
import { RoundExports } from './round-export.service';

const day = 86_400_000;
let t: TestApp;
let scene: ProposalScene;
let named: RoundExport;
let sealed: RoundExport;

beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
  named = await exported('closed', async (id) => {
    await vote(scene.member, id, 'no');
    await vote(scene.facilitator, id, 'yes');
    await vote(scene.member, id, 'yes');
  });
  sealed = await exported('secret', async (id) => {
    await put(scene.member, id, 'no', 'aa'.repeat(32));
    await put(scene.facilitator, id, 'yes', 'bb'.repeat(32));
    await change(id, 'yes', 'aa'.repeat(32));
  });
});
afterAll(() => t.close());

const clock = () => t.app.get<SettableClock>(Clock);
const vote = (who: Acting, id: string, choice: string) => who.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot: { choice } } });
const put = (who: Acting, id: string, choice: string, secret: string) =>
  who.fetch(`/api/rounds/${id}/sealed-ballots`, { body: { ballot: { choice }, receipt: sha256Hex(secret) } });
const change = (id: string, choice: string, secret: string) =>
  scene.visitor.fetch(`/api/rounds/${id}/sealed-ballots`, { method: 'PUT', body: { ballot: { choice }, secret } });

async function exported(secrecy: VotingRule['secrecy'], voting: (id: string) => Promise<void>): Promise<RoundExport> {
  const proposalId = (await scene.draft()).id;
  await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
  const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy };
  const closesAt = new Date(clock().now().getTime() + 7 * day).toISOString();
  const round: RoundView = (await scene.facilitator.fetch('/api/rounds', { body: { proposalId, question: 'Adoptons-nous ce texte ?', rule, closesAt } })).body;
  await voting(round.id);
  clock().advance(8 * day);
  await t.app.get(DueRounds).work();
  const bytes = await t.app.get(RoundExports).zip(scene.member.actor, round.id);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(exportFiles.map((name) => `${name}.json`));
  return readExport(Object.fromEntries(Object.entries(files).map(([name, content]) => [name.replace('.json', ''), strFromU8(content)])));
}

/** An export in the hands of somebody who does what they like with it. */
interface Loose {
  round: { terms: { rule: object }; text: object };
  roll: object[];
  chain: { body: object }[];
  ballots: object[];
  signatures: string[];
  result: object;
}

/** What a recount says of a file that somebody has changed. */
function verdict(file: RoundExport, tamper: (copy: Loose) => void, head?: string): { code: string; kind: string | undefined } | 'follows' {
  const copy = structuredClone(file) as Loose;
  tamper(copy);
  try {
    recount(readExport(Object.fromEntries(Object.entries(copy).map(([name, part]) => [name, JSON.stringify(part)]))), head);
    return 'follows';
  } catch (error) {
    if (!(error instanceof RecountFault)) throw error;
    return { code: error.code, kind: error.event?.kind };
  }
}

describe('an export that nobody has touched', () => {
  it('gives the published result again, and the head that the round shows', () => {
    for (const file of [named, sealed]) {
      const recounted = recount(file, file.chain.at(-1)?.hash);
      expect(recounted).toMatchObject({ ballots: 2, result: { outcome: 'adopted', counts: { yes: 2, no: 0 } } });
    }
    expect(named.chain.map(({ kind }) => kind)).toEqual(['prepared', 'opened', 'ballot', 'ballot', 'ballot', 'closed', 'decided']);
    expect(sealed.chain.map(({ kind }) => kind)).toEqual(['prepared', 'opened', 'closed', 'decided']);
  });

  it('is the same bytes each time it is asked for', async () => {
    const ask = () => t.app.get(RoundExports).zip(scene.facilitator.actor, named.round.roundId);
    expect((await ask()).equals(await ask())).toBe(true);
  });

  it('is the file of whoever holds the hash that a receipt showed while the round was open', () => {
    const ballot = named.chain.find(({ kind }) => kind === 'ballot');
    expect(recount(named, ballot?.hash).head).toBe(named.chain.at(-1)?.hash);
  });

  it('is not the file of whoever holds the head of another chain', () => {
    expect(verdict(named, () => undefined, sealed.chain.at(-1)?.hash)).toEqual({ code: 'head_differs', kind: 'decided' });
  });
});

const firstBallot = { choice: 'no' };

describe('a tampered export is named by the first event that it does not follow', () => {
  it.each<[string, (copy: Loose) => void, string, string]>([
    ['a ballot removed', (copy) => copy.ballots.pop(), 'ballot_removed', 'ballot'],
    ['a ballot added', (copy) => copy.ballots.push({ ...copy.ballots[0], code: 'XXXX-XXXX-XXXX' }), 'ballot_added', 'closed'],
    ['a ballot changed', (copy) => Object.assign(copy.ballots[0] ?? {}, { ballot: firstBallot }), 'ballot_changed', 'ballot'],
    ['ballots in another order', (copy) => Object.assign(copy, { ballots: copy.ballots.toReversed() }), 'ballots_reordered', 'closed'],
    ['an event taken out', (copy) => copy.chain.splice(3, 1), 'chain_broken', 'ballot'],
    ['two events in another order', (copy) => copy.chain.splice(2, 0, ...copy.chain.splice(3, 1)), 'chain_broken', 'ballot'],
    ['an event changed', (copy) => Object.assign(copy.chain[1]?.body ?? {}, { members: 3 }), 'chain_broken', 'opened'],
    ['the rule changed', (copy) => Object.assign(copy.round.terms.rule, { threshold: '>=2/3' }), 'rule_changed', 'prepared'],
    ['the close changed', (copy) => Object.assign(copy.round.terms, { closesAt: '2040-01-01T00:00:00.000Z' }), 'rule_changed', 'opened'],
    ['the words changed', (copy) => Object.assign(copy.round.text, { content: [] }), 'text_changed', 'prepared'],
    ['a name on the roll changed', (copy) => Object.assign(copy.roll[0] ?? {}, { name: 'Somebody else' }), 'roll_changed', 'opened'],
    ['somebody taken off the roll', (copy) => copy.roll.pop(), 'roll_changed', 'opened'],
    ['the result changed', (copy) => Object.assign(copy.result, { outcome: 'rejected' }), 'result_changed', 'decided'],
  ])('named round: %s', (_, tamper, code, kind) => expect(verdict(named, tamper)).toEqual({ code, kind }));

  it.each<[string, (copy: Loose) => void, string]>([
    ['a ballot removed', (copy) => copy.ballots.pop(), 'ballot_removed'],
    ['a ballot added', (copy) => copy.ballots.push({ ...copy.ballots[0], receipt: 'ff'.repeat(32) }), 'ballot_added'],
    ['a ballot changed', (copy) => Object.assign(copy.ballots[0] ?? {}, { ballot: firstBallot }), 'ballot_changed'],
    ['ballots in another order', (copy) => Object.assign(copy, { ballots: copy.ballots.toReversed() }), 'ballots_reordered'],
    ['a signature taken out', (copy) => copy.signatures.pop(), 'ballot_without_voter'],
  ])('secret round: %s', (_, tamper, code) => expect(verdict(sealed, tamper)).toEqual({ code, kind: 'closed' }));
});

describe('the database', () => {
  it('refuses to change or delete an event, and to empty the chain', async () => {
    const query = (sql: string) => t.app.get(UnitOfWork).run((tx) => tx.query(sql));
    await expect(query(`update round_event set body = '{}'`)).rejects.toThrow(/stays? as (?:it is|they are)|permission denied/);
    await expect(query(`delete from round_event`)).rejects.toThrow(/stays? as (?:it is|they are)|permission denied/);
    await expect(query(`truncate round_event`)).rejects.toThrow(/stays? as (?:it is|they are)|permission denied/);
    await expect(query(`update sealed_ballot set ballot = '{"choice": "no"}'`)).rejects.toThrow('the round is not open');
    await expect(query(`update voting_round set rule = '{}'`)).rejects.toThrow(/stays? as (?:it is|they are)|permission denied/);
  });
});
