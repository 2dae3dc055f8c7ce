import { closeCode, type DocumentStatus, type Exchange, type Exchanged, messageType } from '@palabre/shared/collab';
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { ApiProblem, NetworkFailure } from '../../lib';
import type { MemorySocket } from './memory-socket';

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });

/** For tests: a server of one document in memory, and sockets to it that can be cut. It takes updates only while it is open. */
export class MemoryServer {
  doc = new Y.Doc();
  mode: DocumentStatus['mode'] = 'open';
  generation = 1;
  /** the oldest layout that it takes from a page */
  schema = 1;
  filling = false;
  /** who is signed in with the browser of the test */
  signedIn = 'anna';
  /** answers "is it saved?" */
  answers = true;
  reachable = true;
  /** what lies between lets no socket through */
  blocked = false;
  /** what sockets were opened with, newest last */
  readonly visits: { query: Record<string, string>; protocols: string[] }[] = [];
  exchanges = 0;
  private readonly sockets = new Set<MemorySocket>();

  setMode(mode: DocumentStatus['mode']): void {
    this.mode = mode;
    for (const socket of this.sockets) {
      if (mode === 'open') this.askForAll(socket);
      this.tellStatus(socket);
    }
  }

  /** Makes the document anew. */
  remake(): void {
    this.generation += 1;
    this.doc = new Y.Doc();
    this.cut(closeCode.generationChanged);
  }

  /** Ends every connection. @param code as the server would give it; 1006 is a cut line */
  cut(code = 1006): void {
    for (const socket of this.sockets) socket.end(code);
  }

  opened(socket: MemorySocket): void {
    if (!this.reachable || this.blocked) return socket.end(1006);
    const query = Object.fromEntries(new URL(socket.url).searchParams);
    this.visits.push({ query, protocols: socket.protocols });
    socket.open();
    const { schema, generation, person } = query;
    const refusal = this.refusalOf({ schema: Number(schema), generation: generation === undefined ? undefined : Number(generation), person });
    if (refusal) return socket.end(closeCode[refusal]);
    this.sockets.add(socket);
    this.tellStatus(socket);
    this.askForAll(socket);
  }

  closed(socket: MemorySocket): void {
    this.sockets.delete(socket);
  }

  receive(socket: MemorySocket, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.barrier && this.answers && this.mode === 'open') socket.deliver(bytes);
    if (type !== messageType.sync) return;
    const isQuestion = bytes[1] === sync.messageYjsSyncStep1;
    if (!isQuestion && this.mode !== 'open') return;
    const answer = frame(messageType.sync, (encoder) => sync.readSyncMessage(decoder, encoder, this.doc, socket));
    if (answer.length > 1) socket.deliver(answer);
  }

  /** The way around. */
  readonly exchange = async ({ stateVector, update, ...known }: Exchange): Promise<Exchanged> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!this.reachable) throw new NetworkFailure('unreachable');
    const refusal = this.refusalOf(known);
    if (refusal) throw new ApiProblem(problems[refusal]);
    this.exchanges += 1;
    const taken = update !== undefined && this.mode === 'open';
    if (taken) Y.applyUpdate(this.doc, fromBase64(update));
    return {
      updates: [toBase64(Y.encodeStateAsUpdate(this.doc, fromBase64(stateVector)))],
      stateVector: toBase64(Y.encodeStateVector(this.doc)),
      taken,
      status: this.status(),
    };
  };

  private refusalOf({ schema, generation, person }: Pick<Exchange, 'schema' | 'generation' | 'person'>): keyof typeof problems | undefined {
    if (person !== undefined && person !== this.signedIn) return 'signInRequired';
    if (schema < this.schema) return 'schemaTooOld';
    return generation === undefined || generation === this.generation ? undefined : 'generationChanged';
  }

  private status(): DocumentStatus {
    return { mode: this.mode, generation: this.generation, filling: this.filling };
  }

  private tellStatus(socket: MemorySocket): void {
    socket.deliver(frame(messageType.state, (encoder) => encoding.writeVarString(encoder, JSON.stringify(this.status()))));
  }

  private askForAll(socket: MemorySocket): void {
    socket.deliver(frame(messageType.sync, (encoder) => sync.writeSyncStep1(encoder, this.doc)));
  }
}

const problems = {
  signInRequired: { code: 'collab/sign_in_required', status: 401 },
  schemaTooOld: { code: 'collab/schema_too_old', status: 409 },
  generationChanged: { code: 'collab/generation_changed', status: 410 },
};
