import type { INestApplication } from '@nestjs/common';
import type { RichNode } from '@palabre/shared/collab';
import type { Stance } from '@palabre/shared/comments';
import type { CreateGroup, GroupRole } from '@palabre/shared/groups';
import type { Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import type { Choice, VotingRule } from '@palabre/shared/voting';
import { Comments } from '../comments';
import { Founding, Joining, JoinRequests, Meetings, Roles } from '../groups';
import { Commitments } from '../outcomes';
import { Organisations, People } from '../people';
import { Clock, day, hour, Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { ProposalWriting } from '../proposals';
import { Ballots, DueRounds, Rounds } from '../voting';
import type { CastOrganisation, CastPerson } from './scenes/cast';

interface Known {
  id: string;
  lang: Locale;
}

/** In UTC: noon in Bogotá, evening in Lyon. */
const sharedHour = 17;

/**
 * People who do things, told in one line each, through the same services that the routes use: the story cannot show what the
 * product does not allow. What a scene names can be named again in a later one.
 */
export class World {
  private readonly people = new Map<string, { actor: Actor; locale: Locale }>();
  private readonly things = new Map<string, Known>();

  constructor(private readonly app: INestApplication) {}

  async organisation(cast: CastOrganisation): Promise<string> {
    return this.app.get(UnitOfWork).run(async (tx) => (await this.app.get(Organisations).register(tx, { ...cast })).id);
  }

  async person(key: string, cast: Omit<CastPerson, 'of'>, organisationId: string | null): Promise<void> {
    const email = `${key}@palabre.example`;
    const { id } = await this.app.get(UnitOfWork).run((tx) => this.app.get(People).register(tx, { ...cast, email, organisationId }));
    this.people.set(key, { actor: { kind: 'person', personId: id, role: 'member' }, locale: cast.locale });
  }

  async group(key: string, by: string, group: CreateGroup): Promise<void> {
    this.things.set(key, { id: await this.app.get(Founding).found(this.actor(by), group), lang: group.lang });
  }

  async join(group: string, ...who: string[]): Promise<void> {
    for (const person of who) await this.app.get(Joining).join(this.actor(person), this.id(group));
  }

  /** Into a closed group: they ask, a facilitator says yes. */
  async admit(group: string, by: string, ...who: string[]): Promise<void> {
    const requests = this.app.get(JoinRequests);
    for (const person of who) {
      await this.requestToJoin(group, person, '');
      const { items } = await requests.page(this.actor(by), this.id(group), { limit: 100 });
      for (const request of items) await requests.answer(this.actor(by), this.id(group), request.id, { accept: true });
    }
  }

  async admitAs(group: string, by: string, role: GroupRole, who: string): Promise<void> {
    await this.admit(group, by, who);
    await this.app.get(Roles).change(this.actor(by), this.id(group), this.personId(who), { role });
  }

  promote(group: string, by: string, who: string): Promise<void> {
    return this.app.get(Roles).change(this.actor(by), this.id(group), this.personId(who), { role: 'facilitator' });
  }

  requestToJoin(group: string, who: string, message: string): Promise<void> {
    return this.app.get(JoinRequests).ask(this.actor(who), this.id(group), { message });
  }

  async meeting(
    group: string,
    by: string,
    plan: { title: string; inDays: number; hours: number; timeZone: string; place: string; lang: Locale },
  ): Promise<void> {
    const { inDays, hours, ...rest } = plan;
    const startsAt = this.daysFromNow(inDays);
    startsAt.setUTCHours(sharedHour, 0, 0, 0);
    const endsAt = new Date(startsAt.getTime() + hours * hour);
    await this.app.get(Meetings).plan(this.actor(by), this.id(group), { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
  }

  async propose(
    key: string,
    by: string,
    input: { group: string; actionIds: string[]; title: string; summary: string; lang: Locale; text: RichNode },
  ): Promise<void> {
    const { group, text, ...proposal } = input;
    const create = { ...proposal, groupId: this.id(group), idempotencyKey: this.nextId() };
    const { id } = await this.app.get(ProposalWriting).create(this.actor(by), create, input.lang, text);
    this.things.set(key, { id, lang: input.lang });
  }

  async move(proposal: string, by: string, to: 'drafting' | 'deliberation' | 'withdrawn', reason: string): Promise<void> {
    const { id, lang } = this.thing(proposal);
    await this.app.get(ProposalWriting).move(this.actor(by), id, { to, reason }, lang);
  }

  comment(key: string, by: string, input: { on: string; stance: Stance; body: string; lang?: Locale }): Promise<void> {
    const { on, ...comment } = input;
    return this.say(key, by, { subject: { kind: 'proposal', id: this.id(on) }, ...comment });
  }

  commentOnAction(key: string, by: string, input: { action: string; stance: Stance; body: string; lang: Locale }): Promise<void> {
    const { action, ...comment } = input;
    return this.say(key, by, { subject: { kind: 'action', id: action }, ...comment });
  }

  async reply(to: string, by: string, { body }: { body: string }): Promise<void> {
    const { id, subject } = this.comments.get(to) ?? unknown(to);
    await this.say(`${to}-reply-${this.comments.size}`, by, { subject, parentId: id, body });
  }

  async react(comment: string, kind: 'agree' | 'thanks' | 'important' | 'unclear', ...who: string[]): Promise<void> {
    const { id } = this.comments.get(comment) ?? unknown(comment);
    for (const person of who) await this.app.get(Comments).react(this.actor(person), id, kind);
  }

  async openRound(key: string, by: string, input: { proposal: string; question: string; rule: VotingRule; lasts: number }): Promise<void> {
    const { id: proposalId, lang } = this.thing(input.proposal);
    const open = { proposalId, question: input.question, rule: input.rule, closesAt: this.daysFromNow(input.lasts).toISOString() };
    const round = await this.app.get(Rounds).openRound(this.actor(by), open);
    this.things.set(key, { id: round.id, lang });
  }

  async vote(round: string, ballots: Record<string, Choice>): Promise<void> {
    for (const [person, choice] of Object.entries(ballots)) await this.app.get(Ballots).cast(this.actor(person), this.id(round), { ballot: { choice } });
  }

  closeRounds(): Promise<number> {
    return this.app.get(DueRounds).work();
  }

  /** @param input targets: one a year, from the year in which the promise is made */
  async commit(key: string, by: string, input: NewCommitment): Promise<void> {
    const { proposal, owner, targets, reviewIn, ...promise } = input;
    const year = this.app.get(Clock).now().getUTCFullYear();
    const commitment = await this.app.get(Commitments).make(this.actor(by), {
      idempotencyKey: this.nextId(),
      ...promise,
      proposalId: this.id(proposal),
      ownerId: this.personId(owner),
      targets: targets.map((value, index) => ({ year: year + index, value })),
      reviewOn: this.dayFromToday(reviewIn),
    });
    this.things.set(key, { id: commitment.id, lang: input.lang });
  }

  async measure(commitment: string, by: string, { value, note }: { value: string; note: string }): Promise<void> {
    await this.app.get(Commitments).measure(this.actor(by), this.id(commitment), { day: this.dayFromToday(0), value, note, idempotencyKey: this.nextId() });
  }

  /** The id of what a scene named. */
  id(key: string): string {
    return this.thing(key).id;
  }

  actor(key: string): Actor {
    return (this.people.get(key) ?? unknown(key)).actor;
  }

  private readonly comments = new Map<string, { id: string; subject: Subject }>();

  private async say(key: string, by: string, input: { subject: Subject; parentId?: string; stance?: Stance; body: string; lang?: Locale }): Promise<void> {
    const lang = input.lang ?? (this.people.get(by) ?? unknown(by)).locale;
    const { id } = await this.app.get(Comments).post(this.actor(by), { ...input, lang, idempotencyKey: this.nextId() });
    this.comments.set(key, { id, subject: input.subject });
  }

  private thing(key: string): Known {
    return this.things.get(key) ?? unknown(key);
  }

  private personId(key: string): string {
    const actor = this.actor(key);
    return actor.kind === 'person' ? actor.personId : unknown(key);
  }

  private nextId(): string {
    return this.app.get(Ids).next();
  }

  private daysFromNow(days: number): Date {
    return new Date(this.app.get(Clock).now().getTime() + days * day);
  }

  private dayFromToday(days: number): string {
    return this.daysFromNow(days).toISOString().slice(0, 10);
  }
}

interface Subject {
  kind: 'action' | 'proposal';
  id: string;
}

interface NewCommitment {
  proposal: string;
  owner: string;
  title: string;
  indicator: string;
  unit: string;
  lang: Locale;
  targets: string[];
  reviewIn: number;
}

function unknown(key: string): never {
  throw new Error(`the story has not told of "${key}" yet`);
}
