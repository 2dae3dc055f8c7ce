import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import type { Subscription } from 'rxjs';
import { DomainError } from '../../platform/errors';
import { EventStream, type Published, type StreamItem } from '../../platform/events';
import { documentFrozen, documentQuarantined, documentThawed, documentWritten } from '../document.events';
import { type Affected, COLLAB_GATE, type CollabGate, type Credentials, type Participant } from '../gate.port';
import { Rooms } from '../room/rooms.service';
import type { Role } from '../room/seat';
import { RightsChanges } from './rights-changes';
import { StandingMemory } from './standing.memory';
import { isAnother, type Visit } from './visit';

/** Why a socket is closed. */
export interface Refusal {
  code: number;
  reason: string;
}

/** What somebody may do with a document, and how long that is known to be so. */
export interface Allowed {
  allowed: true;
  participant: Participant;
  role: Role;
  /** how many changes of rights had been heard of when it was asked */
  asOf: number;
  /** until when that is believed, in milliseconds of `performance.now()` */
  until: number;
}

export type Standing = Allowed | ({ allowed: false } & Refusal);

const anotherPerson: Standing = { allowed: false, code: closeCode.signInRequired, reason: 'another person is signed in' };

/** Whoever wants to know at once that rights may have changed. */
type RightsWatcher = () => void;

/** An answer older than this is asked again even if no event was heard: sessions also end by time. Not all at once, and before anybody waits for it. */
const trustMs = { shortest: 200_000, longest: 300_000, asksBefore: 30_000 };

/** Asks the gate who somebody is and what they may do, and knows when an earlier answer is no longer good. */
@Injectable()
export class Gatekeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly changes = new RightsChanges();
  private readonly memory = new StandingMemory<Allowed>();
  private subscription: Subscription | undefined;
  private readonly watchers = new Set<RightsWatcher>();

  constructor(
    @Inject(COLLAB_GATE) private readonly gate: CollabGate,
    private readonly stream: EventStream,
    private readonly rooms: Rooms,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.stream.items.subscribe((item) => this.hear(item));
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  watch(watcher: RightsWatcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  isCurrent({ participant, asOf, until }: Allowed): boolean {
    return !this.changes.affects(participant.personId, asOf) && performance.now() < until;
  }

  /** Whether it is time to ask again, although the answer is still believed. */
  isAging({ until }: Allowed): boolean {
    return performance.now() > until - trustMs.asksBefore;
  }

  /**
   * What is known already is believed, so that a crowd that comes back in the same second asks the database nothing.
   * @param anew asks in any case
   * @throws when the gate cannot answer
   */
  async standing(visit: Visit, anew = false): Promise<Standing> {
    const { credentials, documentId } = visit;
    const known = anew ? undefined : this.memory.recall(credentials, documentId);
    if (known && this.isCurrent(known)) return isAnother(known.participant, visit) ? anotherPerson : known;
    const standing = await this.ask(visit);
    if (standing.allowed) this.memory.keep(credentials, documentId, standing);
    return standing;
  }

  private async ask(visit: Visit): Promise<Standing> {
    const asOf = this.changes.count; // before asking: what changes meanwhile makes the answer old
    const until = performance.now() + trustMs.shortest + Math.random() * (trustMs.longest - trustMs.shortest);
    const participant = await this.identify(visit.credentials);
    if (!participant) return { allowed: false, code: closeCode.signInRequired, reason: 'sign in' };
    // Before their rights: what the other person may do is no news for the page of this one.
    if (isAnother(participant, visit)) return anotherPerson;
    const access = await this.gate.access(participant, visit.documentId);
    if (access === 'unknown') return { allowed: false, code: closeCode.unknownDocument, reason: 'unknown document' };
    if (access === 'refused') return { allowed: false, code: closeCode.noAccess, reason: 'no access' };
    return { allowed: true, participant, role: access, asOf, until };
  }

  private async identify(credentials: Credentials): Promise<Participant | null> {
    try {
      return await this.gate.identify(credentials);
    } catch (error) {
      if (error instanceof DomainError && error.spec.kind === 'unauthenticated') return null;
      throw error;
    }
  }

  private hear(item: StreamItem): void {
    if (item.type === 'missed') {
      this.rooms.reviewAll();
      return this.rightsChanged('everybody');
    }
    if (isAboutDocument(item.event)) this.rooms.review(item.event.subject.id);
    const whose = this.gate.whoseRightsChange(item.event);
    if (whose) this.rightsChanged(whose);
  }

  private rightsChanged(whose: Affected): void {
    this.changes.hear(whose);
    for (const watcher of this.watchers) watcher();
  }
}

const kindsAboutDocuments: ReadonlySet<string> = new Set([documentFrozen, documentThawed, documentWritten, documentQuarantined]);
const isAboutDocument = ({ kind }: Published) => kindsAboutDocuments.has(kind);
