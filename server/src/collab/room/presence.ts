import { colourOf } from '@palabre/shared/collab';
import { limits } from '../collab.limits';
import type { Participant } from '../gate.port';
import { Cursor } from './cursor.schema';
import { decodePresence, gone, PresenceUpdate, type Told } from './presence.codec';

/*
 * Who is here and where their caret is. Kept in a small map of our own, because the state of a person is the server's word: names come
 * from the session, and a connection speaks for one client id, its first. The clocks are the server's too, so that a client who comes
 * back is seen at once, whatever peers remember of it. Changes are gathered, and told together when the room says so.
 */
interface Entry extends Told {
  connectionId: string;
  personId: string;
}

/** A connection as far as presence is concerned. */
export interface Attendant {
  readonly id: string;
  readonly participant: Participant;
}

export class Presence {
  private readonly entries = new Map<number, Entry>();
  private readonly clientOf = new Map<string, number>();
  /** the newest that each client said of itself, unread: who moves fast is read once when it is told */
  private readonly unread = new Map<number, { from: Attendant; told: Told }>();
  /** what changed since it was last told */
  private readonly news = new Map<number, Told>();

  /**
   * @param largest bytes of a state
   * @param now milliseconds; clocks continue from there, so that they also grow over a restart
   * @param ownerOf whose words a client id has written: nobody else is seen under it
   */
  constructor(
    private readonly largest: number,
    private readonly now: () => number,
    private readonly ownerOf: (clientId: number) => string | null | undefined = () => undefined,
  ) {}

  get hasNews(): boolean {
    return this.news.size > 0 || this.unread.size > 0;
  }

  /**
   * Takes in what a client says about itself; what it repeats about others is dropped unread.
   * @throws when the bytes are no presence update
   */
  receive(from: Attendant, update: Uint8Array): void {
    for (const told of decodePresence(update, limits.presenceEntries)) {
      if (!this.speaksFor(from, told.clientId) || told.state.length > this.largest) continue;
      this.clientOf.set(from.id, told.clientId);
      this.unread.set(told.clientId, { from, told });
    }
  }

  leave({ id }: Attendant): void {
    const clientId = this.clientOf.get(id);
    this.clientOf.delete(id);
    if (clientId !== undefined && this.unread.get(clientId)?.from.id === id) this.unread.delete(clientId);
    const entry = clientId === undefined ? undefined : this.entries.get(clientId);
    if (entry?.connectionId === id) this.hide(entry);
  }

  /** Somebody who is here on another server is here too by what they say: tell those who were told otherwise again. */
  repeat(clientIds: Iterable<number>): void {
    for (const clientId of clientIds) {
      const entry = this.entries.get(clientId);
      if (entry) this.tell({ ...entry, clock: this.tick(entry.clock) });
    }
  }

  /** The person who is seen under a client id. */
  personAt(clientId: number): string | undefined {
    return this.unread.get(clientId)?.from.participant.personId ?? this.entries.get(clientId)?.personId;
  }

  has(clientId: number): boolean {
    return this.entries.has(clientId);
  }

  /** The client id that a connection speaks for. */
  clientIdOf({ id }: Attendant): number | undefined {
    return this.clientOf.get(id);
  }

  /** Everybody who is here, for somebody who joins. */
  everyone(): Told[] {
    this.read();
    return [...this.entries.values()];
  }

  /** What changed since this was last asked. */
  takeNews(): PresenceUpdate {
    this.read();
    const update = new PresenceUpdate(this.news.values());
    this.news.clear();
    return update;
  }

  private speaksFor({ id, participant }: Attendant, clientId: number): boolean {
    const own = this.clientOf.get(id);
    if (own !== undefined) return own === clientId;
    const owner = this.ownerOf(clientId);
    if (owner !== undefined && owner !== participant.personId) return false;
    // The same person on a new socket takes over from a socket that is not yet known to be dead.
    return (this.personAt(clientId) ?? participant.personId) === participant.personId;
  }

  private read(): void {
    for (const { from, told } of this.unread.values()) this.set(from, told);
    this.unread.clear();
  }

  private set(from: Attendant, { clientId, state }: Told): void {
    const caret = caretIn(state);
    const before = this.entries.get(clientId);
    if (caret === null && before) this.hide(before);
    if (!caret) return;
    const { personId, name } = from.participant;
    const json = JSON.stringify({ user: { name, color: colourOf(personId), personId }, ...caret });
    const entry = { connectionId: from.id, personId, clientId, clock: this.tick(before?.clock ?? 0), state: json };
    this.tell(entry);
  }

  private tell(entry: Entry): void {
    this.entries.set(entry.clientId, entry);
    this.news.set(entry.clientId, entry);
  }

  private hide({ clientId, clock }: Told): void {
    this.entries.delete(clientId);
    this.news.set(clientId, { clientId, clock: this.tick(clock), state: gone });
  }

  private tick(clock: number): number {
    return Math.max(clock + 1, this.now());
  }
}

/** @returns null when the client hides itself; undefined when it is not understood */
function caretIn(state: string): { cursor: Cursor | null } | null | undefined {
  try {
    const value: unknown = JSON.parse(state);
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    const cursor = Cursor.safeParse((value as { cursor?: unknown }).cursor);
    return { cursor: cursor.success ? cursor.data : null };
  } catch {
    return undefined;
  }
}
