import type { IncomingMessage } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import type { WebSocket } from 'ws';
import { Ids } from '../../platform/clock';
import { limits } from '../collab.limits';
import type { Room } from '../room/room';
import { Rooms } from '../room/rooms.service';
import { Connection } from './connection';
import { type Allowed, Gatekeeper, type Refusal } from './gatekeeper.service';
import { WaitingFrames } from './waiting-frames';

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
  receive(socket: WebSocket, request: IncomingMessage, documentId: string): void {
    const waiting = new WaitingFrames();
    let connection: Connection | undefined;
    socket.on('message', (frame: Buffer) => {
      const bytes = new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength);
      if (connection) connection.receive(bytes);
      else if (!waiting.add(bytes)) socket.close(closeCode.overloaded, 'too much before the document is loaded');
    });
    const late = setTimeout(() => socket.close(closeCode.overloaded, 'the document does not load'), limits.openMs);
    socket.on('close', () => clearTimeout(late));
    this.seat(socket, request, documentId)
      .then((seated) => {
        connection = seated;
        for (const frame of waiting.take()) connection?.receive(frame);
      })
      .catch((error: Error) => this.fail(socket, documentId, error))
      .finally(() => clearTimeout(late));
  }

  /** @returns nothing when the socket was refused, or is closed by now */
  private async seat(socket: WebSocket, request: IncomingMessage, documentId: string): Promise<Connection | undefined> {
    const standing = await this.gatekeeper.standing(request, documentId);
    if (!standing.allowed) return refuse(socket, standing);
    const place = await this.placeFor(standing, documentId);
    if ('code' in place) return refuse(socket, place);
    if (socket.readyState !== socket.OPEN) return undefined;
    const { room } = place;
    const connection = new Connection(this.ids.next(), socket, { request, documentId }, this.gatekeeper, standing);
    this.present.add(connection);
    socket.on('close', () => {
      this.present.delete(connection);
      this.rooms.leave(room, connection);
    });
    connection.enter(room);
    void connection.reviewRole().catch(() => undefined); // rights may have changed while the document loaded
    return connection;
  }

  private async placeFor({ participant }: Allowed, documentId: string): Promise<{ room: Room } | Refusal> {
    const room = await this.rooms.open(documentId);
    if (!room) return { code: closeCode.unknownDocument, reason: 'unknown document' };
    if (room.over) return { code: closeCode.restart, reason: 'once more' };
    return room.hasPlaceFor(participant.personId) ? { room } : { code: closeCode.tooManyConnections, reason: 'too many connections' };
  }

  private fail(socket: WebSocket, documentId: string, error: Error): void {
    this.logger.error(`document ${documentId} is not served: ${error.message}`);
    socket.close(closeCode.overloaded, 'try again later');
  }
}

function refuse(socket: WebSocket, { code, reason }: Refusal): undefined {
  socket.close(code, reason);
  return undefined;
}
