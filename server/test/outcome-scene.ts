import { randomUUID } from 'node:crypto';
import type { MakeCommitment } from '@palabre/shared/outcomes';
import { Clock, type SettableClock } from '../src/platform/clock';
import { Ballots, DueRounds, Rounds } from '../src/voting';
import { proposalScene } from './proposal-scene';
import type { TestApp } from './test-app';

const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed' } as const;

/** The scene of proposals, and what follows a vote in it. The time stands still, at noon on the first of March 2030, unless it is let pass. */
export async function outcomeScene(t: TestApp) {
  const clock = t.app.get<SettableClock>(Clock);
  clock.set(new Date('2030-03-01T12:00:00Z'));
  const scene = await proposalScene(t);
  const { facilitator, member } = scene;

  /** A round on a new proposal, open for so many minutes. @returns the id of the proposal */
  async function openRound(minutes: number, actionIds?: string[]): Promise<string> {
    const { id } = await scene.draft('Oui.', actionIds ? { actionIds } : {});
    await facilitator.fetch(`/api/proposals/${id}/moves`, { body: { to: 'deliberation', reason: '' } });
    const closesAt = new Date(clock.now().getTime() + minutes * 60_000).toISOString();
    const round = await t.app.get(Rounds).openRound(facilitator.actor, { proposalId: id, question: 'Adoptez-vous ce texte ?', rule, closesAt });
    await t.app.get(Ballots).cast(member.actor, round.id, { ballot: { choice: 'yes' } });
    return id;
  }

  async function pass(minutes: number): Promise<void> {
    clock.advance(minutes * 60_000);
    await t.app.get(DueRounds).work();
  }

  /** @returns the id of a proposal that a vote has adopted */
  async function adopt(actionIds?: string[]): Promise<string> {
    const id = await openRound(2, actionIds);
    await pass(3);
    return id;
  }

  const promise = (proposalId: string, input: Partial<MakeCommitment> = {}): MakeCommitment => ({
    proposalId,
    title: 'Planter des arbres',
    ownerId: member.personId,
    indicator: 'Arbres vivants',
    unit: 'arbres',
    lang: 'fr',
    targets: [{ year: 2030, value: '150' }],
    reviewOn: '2030-06-01',
    idempotencyKey: randomUUID(),
    ...input,
  });
  return { ...scene, clock, openRound, pass, adopt, promise };
}

export type OutcomeScene = Awaited<ReturnType<typeof outcomeScene>>;
