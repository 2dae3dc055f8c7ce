import { type Ballot, type OpenRound, type RoundView, type VotingRule, sha256Hex } from '@palabre/shared/voting';
import { Clock, type SettableClock } from '../src/platform/clock';
import { UnitOfWork } from '../src/platform/database';
import { DueRounds } from '../src/voting';
import { actAs, actAsVisitor, type Acting } from './act-as';
import { proposalScene } from './proposal-scene';
import type { TestApp } from './test-app';

const hour = 3_600_000;
const plain = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed' } as const;

/** The scene of proposals, rounds on new texts of it, and a clock that stands still unless it is moved. */
export async function roundScene(t: TestApp) {
  const clock = t.app.get<SettableClock>(Clock);
  clock.set(new Date('2030-03-01T12:00:00Z'));
  const scene = await proposalScene(t);
  const visitor = actAsVisitor(t);

  const inHours = (hours: number) => new Date(clock.now().getTime() + hours * hour).toISOString();

  /** Asks for a round of a day on a new proposal. */
  async function prepare(rule: Partial<VotingRule>, input: Partial<OpenRound> = {}) {
    const { id: proposalId } = await scene.draft();
    await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
    const body = { proposalId, question: 'Que décidons-nous ?', rule: { ...plain, ...rule }, closesAt: inHours(24), ...input };
    return scene.facilitator.fetch('/api/rounds', { body });
  }

  /** A round on a choice between options: these ids are their labels too. */
  const choice = (rule: Partial<VotingRule>, options: string[], input: Partial<OpenRound> = {}) =>
    prepare(
      { base: undefined, threshold: undefined, options: {}, ...rule },
      {
        options: options.map((id) => ({ id, label: id })),
        ...input,
      },
    );

  /** Somebody new in the group: on the roll of every round that opens from then on. */
  async function join(): Promise<Acting> {
    const person = await actAs(t);
    await person.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
    return person;
  }

  /** Lets time pass, and whatever is due happen. */
  async function pass(hours: number): Promise<void> {
    clock.advance(hours * hour);
    await t.app.get(DueRounds).work();
  }

  const view = async (id: string, who: Pick<Acting, 'fetch'> = visitor): Promise<RoundView> => (await who.fetch(`/api/rounds/${id}`)).body;
  const cast = (who: Acting, id: string, ballot: Ballot) => who.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot } });
  const seal = (who: Acting, id: string, ballot: Ballot, secret: string) =>
    who.fetch(`/api/rounds/${id}/sealed-ballots`, { body: { ballot, receipt: sha256Hex(secret) } });
  const reseal = (id: string, ballot: Ballot, secret: string) => visitor.fetch(`/api/rounds/${id}/sealed-ballots`, { method: 'PUT', body: { ballot, secret } });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => t.app.get(UnitOfWork).read((tx) => tx.query(sql, values));

  return { ...scene, clock, inHours, join, prepare, choice, pass, view, cast, seal, reseal, query };
}

export type RoundScene = Awaited<ReturnType<typeof roundScene>>;
