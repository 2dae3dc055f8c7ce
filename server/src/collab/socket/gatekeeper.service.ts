import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import type { Subscription } from 'rxjs';
import { DomainError } from '../../platform/errors';
import { EventStream, type Published, type StreamItem } from '../../platform/events';
import { documentFrozen, documentQuarantined, documentThawed, documentWritten } from '../document.events';
import { COLLAB_GATE, type CollabGate, type Credentials, type Participant } from '../gate.port';
import { Rooms } from '../room/rooms.service';
import type { Role } from '../room/seat';

/** Why a socket is closed. */
export interface Refusal {
  code: number;
  reason: string;
}

/** What somebody may do with a document, and since which epoch of rights that is known. */
export interface Allowed {
  allowed: true;
  participant: Participant;
  role: Role;
  epoch: number;
}

export type Standing = Allowed | ({ allowed: false } & Refusal);

/** Whoever wants to know at once that rights may have changed. */
type RightsWatcher = () => void;

/** An answer older than this is asked again even if no event was heard: sessions also end by time. */
const longestTrustMs = 60_000;

/** Asks the gate who somebody is and what they may do, and knows when an earlier answer is no longer good. */
@Injectable()
export class Gatekeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private epoch = 0;
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

  isCurrent(epoch: number): boolean {
    return epoch === this.epochNow();
  }

  /** @throws when the gate cannot answer */
  async standing(credentials: Credentials, documentId: string): Promise<Standing> {
    const epoch = this.epochNow(); // before asking: what changes meanwhile makes the answer old
    const participant = await this.identify(credentials);
    if (!participant) return { allowed: false, code: closeCode.signInRequired, reason: 'sign in' };
    const access = await this.gate.access(participant, documentId);
    if (access === 'unknown') return { allowed: false, code: closeCode.unknownDocument, reason: 'unknown document' };
    if (access === 'refused') return { allowed: false, code: closeCode.noAccess, reason: 'no access' };
    return { allowed: true, participant, role: access, epoch };
  }

  private async identify(credentials: Credentials): Promise<Participant | null> {
    try {
      return await this.gate.identify(credentials);
    } catch (error) {
      if (error instanceof DomainError && error.spec.kind === 'unauthenticated') return null;
      throw error;
    }
  }

  private epochNow(): number {
    return this.epoch + Math.floor(performance.now() / longestTrustMs);
  }

  private hear(item: StreamItem): void {
    if (item.type === 'missed') {
      this.rooms.reviewAll();
      return this.rightsChanged();
    }
    if (isAboutDocument(item.event)) this.rooms.review(item.event.subject.id);
    if (this.gate.changesRights(item.event)) this.rightsChanged();
  }

  private rightsChanged(): void {
    this.epoch += 1;
    for (const watcher of this.watchers) watcher();
  }
}

const kindsAboutDocuments: ReadonlySet<string> = new Set([documentFrozen, documentThawed, documentWritten, documentQuarantined]);
const isAboutDocument = ({ kind }: Published) => kindsAboutDocuments.has(kind);
