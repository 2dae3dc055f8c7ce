import { Injectable, Logger } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import { Ids } from '../../platform/clock';
import { limits } from '../collab.limits';
import type { Room } from '../room/room';
import { Rooms } from '../room/rooms.service';
import type { Known } from './address';
import { Connection, type Line } from './connection';
import { type Allowed, Gatekeeper, type Refusal } from './gatekeeper.service';
import type { Visit } from './visit';
import { WaitingFrames } from './waiting-frames';

/** Somebody who comes with an open socket. */
export interface Arrival extends Visit {
  line: Line;
  known: Known;
}

/** Brings an open socket to its document: who is it, what may they do, and the document itself, while their first frames wait. */
@Injectable()
export class Arrivals {
  private readonly logger = new Logger('Collab');
  private readonly present = new Set<Connection>();

  constructor(
    private readonly gatekeeper: Gatekeeper,
    private readonly rooms: Rooms,
    private readonly ids: Ids,
  ) {}

  /** Everybody who is seated. */
  get connections(): ReadonlySet<Connection> {
    return this.present;
  }

  /** Listens from the first moment: what a client sends before it is seated is kept. */
  receive(arrival: Arrival): void {
    const { socket } = arrival.line;
    const waiting = new WaitingFrames();
    let connection: Connection | undefined;
    socket.on('message', (frame: Buffer) => {
      const bytes = new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength);
      if (connection) connection.receive(bytes);
      else if (!waiting.add(bytes)) socket.close(closeCode.overloaded, 'too much before the document is loaded');
    });
    const late = setTimeout(() => socket.close(closeCode.overloaded, 'the document does not load'), limits.openMs);
    socket.on('close', () => clearTimeout(late));
    this.seat(arrival)
      .then((seated) => {
        connection = seated;
        for (const frame of waiting.take()) connection?.receive(frame);
      })
      .catch((error: Error) => this.fail(arrival, error))
      .finally(() => clearTimeout(late));
  }

  /** @returns nothing when the socket was refused, or is closed by now */
  private async seat({ line, known, ...visit }: Arrival): Promise<Connection | undefined> {
    const { socket } = line;
    const standing = await this.gatekeeper.standing(visit);
    if (!standing.allowed) return refuse(line, standing);
    const room = await this.rooms.enter(visit.documentId);
    if (socket.readyState !== socket.OPEN) return undefined;
    if (!room) return refuse(line, { code: closeCode.unknownDocument, reason: 'unknown document' });
    // Asked last: nothing may happen between this and the joining.
    const obstacle = obstacleTo(standing, room, known);
    if (obstacle) return refuse(line, obstacle);
    const connection = new Connection(this.ids.next(), line, visit, this.gatekeeper, standing);
    this.present.add(connection);
    socket.on('close', () => {
      this.present.delete(connection);
      this.rooms.leave(room, connection);
    });
    connection.enter(room);
    void connection.reviewRole().catch(() => undefined); // rights may have changed while the document loaded
    return connection;
  }

  private fail({ line, documentId }: Arrival, error: Error): void {
    this.logger.error(`document ${documentId} is not served: ${error.message}`);
    line.socket.close(closeCode.overloaded, 'try again later');
  }
}

function obstacleTo({ participant }: Allowed, room: Room, known: Known): Refusal | undefined {
  if (room.over) return { code: closeCode.restart, reason: 'once more' };
  const full = room.hasPlaceFor(participant.personId) ? undefined : { code: closeCode.tooManyConnections, reason: 'too many connections' };
  return strangerTo(room, known) ?? full;
}

/** A page of an older program, or one that keeps a former making of the document, must not mix what it has into this one. */
export function strangerTo({ head }: Pick<Room, 'head'>, { schema, generation }: Known): Refusal | undefined {
  if (schema !== null && schema < head.schema) return { code: closeCode.schemaTooOld, reason: 'reload the page' };
  if (generation !== null && generation !== head.generation) return { code: closeCode.generationChanged, reason: 'the document was made anew' };
  return undefined;
}

function refuse({ socket }: Line, { code, reason }: Refusal): undefined {
  socket.close(code, reason);
  return undefined;
}
