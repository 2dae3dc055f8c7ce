import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { collabErrors, type Exchange, type Exchanged } from '@palabre/shared/collab';
import { Ids } from '../../platform/clock';
import { DomainError, found } from '../../platform/errors';
import { CollabMetrics } from '../collab.metrics';
import type { Room } from '../room/room';
import { Rooms } from '../room/rooms.service';
import { strangerTo } from '../socket/arrivals.service';
import { Gatekeeper } from '../socket/gatekeeper.service';
import type { Visit } from '../socket/visit';
import { Flaw } from '../update/byte-reader';
import { errorOf, ExchangeSeat } from './exchange.seat';

/** Whoever waits longer is told that it is not saved, and sends it again. */
const longestWaitMs = 15_000;

/** Drafting where WebSockets are blocked: the same rooms, rights and checks, one request at a time. */
@Injectable()
export class Exchanges {
  constructor(
    private readonly gatekeeper: Gatekeeper,
    private readonly rooms: Rooms,
    private readonly ids: Ids,
    private readonly metrics: CollabMetrics,
  ) {}

  async exchange(visit: Visit, { stateVector, update, schema, generation }: Exchange): Promise<Exchanged> {
    this.metrics.exchange();
    const standing = await this.gatekeeper.standing(visit);
    if (!standing.allowed) throw new DomainError(errorOf(standing.code));
    const room = await this.enter(visit.documentId);
    const strange = strangerTo(room, { schema, generation: generation ?? null });
    if (strange) throw new DomainError(errorOf(strange.code));
    const seat = new ExchangeSeat(this.ids.next(), visit, this.gatekeeper, standing);
    if (update !== undefined) await this.offer(room, seat, bytesOf(update));
    return { ...lackedBy(room, bytesOf(stateVector)), taken: update === undefined || !seat.owes, status: room.statusFor(seat) };
  }

  private async enter(documentId: string): Promise<Room> {
    const room = await this.rooms.enter(documentId).catch(() => {
      throw new DomainError(collabErrors.not_saved);
    });
    const open = found(room, collabErrors.unknown_document);
    if (open.over) throw new DomainError(collabErrors.not_saved);
    return open;
  }

  private async offer(room: Room, seat: ExchangeSeat, update: Uint8Array): Promise<void> {
    const waited = new AbortController();
    room.offer(seat, update, true);
    const settled = await Promise.race([room.settled().then(() => true), pause(longestWaitMs, false, { signal: waited.signal }).catch(() => false)]);
    waited.abort();
    if (seat.closedWith !== undefined) throw new DomainError(errorOf(seat.closedWith));
    if (!settled || room.over) throw new DomainError(collabErrors.not_saved);
  }
}

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function lackedBy(room: Room, known: Uint8Array): Pick<Exchanged, 'updates' | 'stateVector'> {
  try {
    const { updates, stateVector } = room.since(known);
    return { updates: updates.map(base64Of), stateVector: base64Of(stateVector) };
  } catch (error) {
    throw error instanceof Flaw ? new DomainError(collabErrors.invalid_update) : error;
  }
}
