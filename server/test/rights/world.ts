import { randomUUID } from 'node:crypto';
import type { CommentSubject } from '@palabre/shared/comments';
import type { GroupAccess } from '@palabre/shared/groups';
import type { ProposalView } from '@palabre/shared/proposals';
import { sha256Hex, type ConsentStep, type OpenRound, type VotingRule } from '@palabre/shared/voting';
import { Comments } from '../../src/comments';
import { Founding, JoinRequests } from '../../src/groups';
import { Commitments } from '../../src/outcomes';
import { SessionCookie, Sessions } from '../../src/people';
import { Clock, type SettableClock } from '../../src/platform/clock';
import { UnitOfWork } from '../../src/platform/database';
import { Proposals, ProposalWriting } from '../../src/proposals';
import { Ballots, DueRounds, Rounds, SealedBallots } from '../../src/voting';
import { actAs, type Acting } from '../act-as';
import { foundGroup, proposalScene, type ProposalScene, someAction } from '../proposal-scene';
import type { TestApp } from '../test-app';
import type { Who } from './recipe';

const day = 86_400_000;

/** Everybody in their place, and one verb for each thing that a request can act on. What a verb makes is new each time. */
export class RightsWorld {
  readonly actionId = someAction;
  readonly groupId: string;
  readonly people: ProposalScene['people'] & { newcomer: Acting };
  private readonly clock: SettableClock;

  private constructor(
    readonly t: TestApp,
    private readonly scene: ProposalScene,
    newcomer: Acting,
  ) {
    this.groupId = scene.groupId;
    this.people = { ...scene.people, newcomer };
    this.clock = t.app.get(Clock);
  }

  static async of(t: TestApp): Promise<RightsWorld> {
    return new RightsWorld(t, await proposalScene(t), await actAs(t, { name: '' }));
  }

  /** Whoever stands for a visitor where something must be somebody's own. */
  personOf(who: Who): Acting {
    return who === 'visitor' ? this.people.member : this.people[who];
  }

  /** One more device of a person. A visitor has none, and sends from where they are. */
  async device(who: Who): Promise<{ id: string; cookie: string; from: Acting['fetch'] }> {
    const { personId, fetch } = this.personOf(who);
    const device = { personId, sharedDevice: false, userAgent: undefined };
    const { session, secret } = await this.t.app.get(UnitOfWork).run((tx) => this.t.app.get(Sessions).open(tx, device));
    const cookie = `${this.t.app.get(SessionCookie).name}=${secret}`;
    const from: Acting['fetch'] = (path, request) => fetch(path, { ...request, headers: { ...request?.headers, cookie } });
    return { id: session.id, cookie, from: who === 'visitor' ? this.people.visitor.fetch : from };
  }

  /** The same people in the same places. */
  async group(access: GroupAccess = 'open'): Promise<string> {
    const { facilitator, member, observer } = this.people;
    const id = await foundGroup(this.t, [
      [facilitator, 'facilitator'],
      [member, 'member'],
      [observer, 'observer'],
    ]);
    if (access === 'closed') await this.t.app.get(Founding).edit(facilitator.actor, id, { access });
    return id;
  }

  /** The document of a proposal. */
  async textOf(proposalId: string): Promise<string> {
    return (await this.t.app.get(UnitOfWork).run((tx) => this.t.app.get(Proposals).find(tx, proposalId))).documentId;
  }

  async joinRequest(): Promise<{ id: string; requestId: string }> {
    const id = await this.group('closed');
    const requests = this.t.app.get(JoinRequests);
    await requests.ask((await actAs(this.t)).actor, id, { message: '' });
    const { items } = await requests.page(this.people.facilitator.actor, id, { limit: 1 });
    return { id, requestId: items[0]?.id ?? '' };
  }

  /** By link: for whoever has the token. */
  async invitation(): Promise<{ id: string; invitationId: string; token: string }> {
    const id = await this.group('closed');
    const { body } = await this.people.facilitator.fetch(`/api/groups/${id}/invitations`, { body: { role: 'member' } });
    return { id, invitationId: body.id, token: String(body.url).split('#')[1] ?? '' };
  }

  async draft(): Promise<string> {
    return (await this.scene.draft()).id;
  }

  /** In deliberation. */
  async published(): Promise<string> {
    const id = await this.draft();
    await this.t.app.get(ProposalWriting).move(this.people.facilitator.actor, id, { to: 'deliberation', reason: '' }, 'fr');
    return id;
  }

  async version(proposalId: string): Promise<string> {
    return (await this.people.facilitator.fetch(`/api/proposals/${proposalId}/versions`, { body: { title: 'Avant' } })).body.id;
  }

  private async view(proposalId: string): Promise<ProposalView> {
    return (await this.people.facilitator.fetch(`/api/proposals/${proposalId}`)).body;
  }

  async documentOf(proposalId: string): Promise<string> {
    return (await this.view(proposalId)).documentId;
  }

  /** The version that was voted on. */
  async frozenVersion(proposalId: string): Promise<string> {
    return (await this.view(proposalId)).frozenVersion?.id ?? '';
  }

  opening(proposalId: string, changes: Partial<VotingRule> = {}) {
    const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed', ...changes } as VotingRule;
    return { proposalId, question: 'Adoptons-nous ce texte ?', rule, closesAt: this.inDays(7) };
  }

  async round(): Promise<{ proposalId: string; roundId: string }> {
    const proposalId = await this.published();
    const { id: roundId } = await this.t.app.get(Rounds).openRound(this.people.facilitator.actor, this.opening(proposalId));
    return { proposalId, roundId };
  }

  private async openWith(changes: Partial<VotingRule>, more: Partial<OpenRound> = {}): Promise<string> {
    const input = { ...this.opening(await this.published(), changes), ...more };
    return (await this.t.app.get(Rounds).openRound(this.people.facilitator.actor, input)).id;
  }

  /** Open. @param secret of the member's ballot, if one is in the urn */
  async secretRound(secret?: string): Promise<string> {
    const id = await this.openWith({ secrecy: 'secret' });
    if (secret) await this.t.app.get(SealedBallots).cast(this.people.member.actor, id, { ballot: { choice: 'yes' }, receipt: sha256Hex(secret) });
    return id;
  }

  extensibleRound(): Promise<string> {
    return this.openWith({ extension: { mostHours: 24 } });
  }

  template(groupId: string) {
    return { groupId, name: 'Assemblée ordinaire', rule: this.opening('').rule };
  }

  async keptTemplate(): Promise<string> {
    const body = this.template(await this.group('open'));
    return (await this.people.facilitator.fetch('/api/round-templates', { body })).body.id;
  }

  /** Of a new organisation, in a new group. */
  async mandatePlace(): Promise<{ id: string; organisationId: string }> {
    const body = { name: `Régie ${randomUUID()}`, kind: 'cooperative', country: 'FR' };
    const organisation = (await this.people.facilitator.fetch('/api/organisations', { body })).body;
    return { id: await this.group('open'), organisationId: organisation.id };
  }

  mandate({ personId }: Acting) {
    return { delegateId: personId, alternateId: null, votes: 3, maySplit: true };
  }

  async keptMandate(): Promise<{ id: string; organisationId: string }> {
    const place = await this.mandatePlace();
    const path = `/api/groups/${place.id}/mandates/${place.organisationId}`;
    await this.people.facilitator.fetch(path, { method: 'PUT', body: this.mandate(this.people.member) });
    return place;
  }

  proxyRound(): Promise<string> {
    return this.openWith({ proxies: { most: 1 } });
  }

  /** By consent, at a step. */
  async consentRound(step: ConsentStep): Promise<string> {
    const plain = this.opening(await this.published());
    const rule: VotingRule = { method: 'consent', setAside: 'all-others', quorum: null, secrecy: 'named' };
    const { id } = await this.t.app.get(Rounds).openRound(this.people.facilitator.actor, { ...plain, rule });
    const steps = step === 'clarify' ? [] : (['clarify', 'react'] as const);
    for (const from of steps) await this.people.facilitator.fetch(`/api/rounds/${id}/consent/step`, { body: { from } });
    return id;
  }

  /** The facilitator objects. */
  async objectedRound(): Promise<{ id: string; commitment: string }> {
    const id = await this.consentRound('answer');
    await this.t.app.get(Ballots).cast(this.people.facilitator.actor, id, { ballot: { say: 'objection', reason: 'Le délai est trop court.' } });
    const { body } = await this.people.facilitator.fetch(`/api/rounds/${id}/consent`);
    return { id, commitment: body.objections[0].commitment };
  }

  /** The member's ballot, entered by somebody who facilitated for as long as that took; or by the facilitator. */
  async deskEntry(by: 'somebody else' | 'the facilitator'): Promise<{ id: string; entryId: string }> {
    const { facilitator, member } = this.people;
    const { roundId: id } = await this.round();
    const first = by === 'the facilitator' ? facilitator : await actAs(this.t);
    const membership = `/api/groups/${this.groupId}/members/${first.personId}`;
    if (first !== facilitator) {
      await first.fetch(`/api/groups/${this.groupId}/join`, { method: 'POST' });
      await facilitator.fetch(`${membership}/role`, { method: 'PUT', body: { role: 'facilitator' } });
    }
    const { body } = await first.fetch(`/api/rounds/${id}/desk-entries`, { body: this.atDesk(member) });
    if (first !== facilitator) await facilitator.fetch(membership, { method: 'DELETE' });
    return { id, entryId: body.id };
  }

  atDesk({ personId }: Acting) {
    return { voter: personId, channel: 'paper', reason: 'Vote sur place.', ballot: { choice: 'yes' } };
  }

  /** Opens tomorrow; the member watches over its lot. */
  preparedRound(): Promise<string> {
    return this.openWith({ ties: 'lot' }, { opensAt: this.inDays(1), scrutineers: [this.people.member.personId] });
  }

  /** Counted, with a tie that waits for the member's secret. */
  async tiedRound(secret: string): Promise<string> {
    const { member, facilitator } = this.people;
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    const times = { opensAt: this.inDays(1), closesAt: this.inDays(2) };
    const rule = { method: 'approval', options: {}, ties: 'lot', base: undefined, threshold: undefined } as unknown as Partial<VotingRule>;
    const id = await this.openWith(rule, { options, ...times, scrutineers: [member.personId] });
    await member.fetch(`/api/rounds/${id}/commitment`, { body: { commitment: sha256Hex(secret) } });
    await this.passDay();
    await this.t.app.get(Ballots).cast(member.actor, id, { ballot: { approvals: ['a'] } });
    await this.t.app.get(Ballots).cast(facilitator.actor, id, { ballot: { approvals: ['b'] } });
    await this.passDay();
    this.clock.release();
    return id;
  }

  private async passDay(): Promise<void> {
    this.clock.advance(1.01 * day);
    await this.t.app.get(DueRounds).work();
  }

  /** By a round that is closed, with one voice for it. */
  async adopted(): Promise<{ proposalId: string; roundId: string }> {
    const round = await this.round();
    await this.t.app.get(Ballots).cast(this.people.member.actor, round.roundId, { ballot: { choice: 'yes' } });
    this.clock.advance(8 * day);
    await this.t.app.get(DueRounds).work();
    this.clock.release();
    return round;
  }

  /** What the member promises. */
  promise(proposalId: string) {
    const words = { title: 'Planter des haies', indicator: 'Haies plantées', unit: 'km', lang: 'fr' as const };
    const terms = { ownerId: this.people.member.personId, targets: [{ year: 2030, value: '12.5' }], reviewOn: '2031-01-31' };
    return { proposalId, ...words, ...terms, idempotencyKey: randomUUID() };
  }

  async commitment(): Promise<string> {
    const { proposalId } = await this.adopted();
    return (await this.t.app.get(Commitments).make(this.people.facilitator.actor, this.promise(proposalId))).id;
  }

  remark(subject: CommentSubject) {
    return { subject, body: 'Bien dit.', lang: 'fr' as const, idempotencyKey: randomUUID() };
  }

  async comment(author: Acting, subject: CommentSubject): Promise<string> {
    return (await this.t.app.get(Comments).post(author.actor, this.remark(subject))).id;
  }

  inDays(days: number): string {
    return new Date(this.clock.now().getTime() + days * day).toISOString();
  }
}
