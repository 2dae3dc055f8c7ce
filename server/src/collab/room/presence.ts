import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Participant } from '../gate.port';
import { Cursor } from './cursor.schema';
import { colourOf } from './person-colour';

/*
 * Who is here and where their caret is, in the format of y-protocols' awareness: a count, then for each client its id, a
 * clock and a JSON state (null: gone). Kept in a small map of our own, because the state of a person is the server's word:
 * names come from the session, and a connection speaks for one client id, its first. The clocks are the server's too, so
 * that a client who comes back is seen at once, whatever peers remember of it.
 */
interface Entry {
  connectionId: string;
  personId: string;
  clock: number;
  cursor: Cursor | null;
  json: string;
}

/** A connection as far as presence is concerned. */
export interface Attendant {
  readonly id: string;
  readonly participant: Participant;
}

export class Presence {
  private readonly entries = new Map<number, Entry>();
  private readonly clientOf = new Map<string, number>();

  /**
   * @param largest bytes of a state
   * @param now milliseconds; clocks continue from there, so that they also grow over a restart
   */
  constructor(
    private readonly largest: number,
    private readonly now: () => number,
  ) {}

  /**
   * Takes in what a client says about itself; what it repeats about others is dropped unread.
   * @returns the update to send to everybody else, if anything changed
   * @throws when the bytes are no presence update
   */
  receive(from: Attendant, update: Uint8Array): Uint8Array | undefined {
    const decoder = decoding.createDecoder(update);
    let answer: Uint8Array | undefined;
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder); // the client's clock: ours counts
      const state = decoding.readVarUint8Array(decoder);
      if (this.speaksFor(from, clientId)) answer = this.set(from, clientId, state) ?? answer;
    }
    return answer;
  }

  /** @returns the update that tells the others, if the connection was seen at all */
  leave({ id }: Attendant): Uint8Array | undefined {
    const clientId = this.clientOf.get(id);
    this.clientOf.delete(id);
    const entry = clientId === undefined ? undefined : this.entries.get(clientId);
    if (clientId === undefined || entry?.connectionId !== id) return undefined;
    return this.hide(clientId, entry);
  }

  /** Everybody who is here, for somebody who joins. */
  everyone(): Uint8Array | undefined {
    return this.entries.size ? encode([...this.entries]) : undefined;
  }

  private speaksFor({ id, participant }: Attendant, clientId: number): boolean {
    const own = this.clientOf.get(id);
    if (own !== undefined) return own === clientId;
    const holder = this.entries.get(clientId);
    // The same person on a new socket takes over from a socket that is not yet known to be dead.
    return holder === undefined || holder.personId === participant.personId;
  }

  private set(from: Attendant, clientId: number, state: Uint8Array): Uint8Array | undefined {
    if (state.length > this.largest) return undefined;
    const told = parse(state);
    const before = this.entries.get(clientId);
    if (told === null) return before && this.hide(clientId, before);
    if (told === undefined) return undefined;
    const { personId, name } = from.participant;
    const json = JSON.stringify({ user: { name, color: colourOf(personId), personId }, cursor: told.cursor });
    const entry = { connectionId: from.id, personId, clock: this.tick(before?.clock ?? 0), cursor: told.cursor, json };
    this.clientOf.set(from.id, clientId);
    this.entries.set(clientId, entry);
    return encode([[clientId, entry]]);
  }

  private hide(clientId: number, entry: Entry): Uint8Array {
    this.entries.delete(clientId);
    return encode([[clientId, { clock: this.tick(entry.clock), json: 'null' }]]);
  }

  private tick(clock: number): number {
    return Math.max(clock + 1, this.now());
  }
}

/** null: the client hides itself; undefined: not understood. */
function parse(state: Uint8Array): { cursor: Cursor | null } | null | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(state));
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    const cursor = Cursor.safeParse((value as { cursor?: unknown }).cursor);
    return { cursor: cursor.success ? cursor.data : null };
  } catch {
    return undefined;
  }
}

function encode(entries: [number, { clock: number; json: string }][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [clientId, { clock, json }] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
