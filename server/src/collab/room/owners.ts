import { limits } from '../collab.limits';
import type { Claim } from '../log/update-log.port';
import type { Seat } from './seat';

/**
 * Whose each client id of a document is. Yjs trusts client ids: whoever wrote under somebody else's would make that person's next words
 * unreadable to all, and put words in their mouth. So an id is its first writer's, for ever; and whoever shows
 * themselves under one that nobody has written with is expected to be the first.
 */
export class Owners {
  private readonly staged = new Map<number, { seat: Seat; claim: Claim; whole: boolean }>();

  /** @param speakerOf the person who is seen under a client id */
  constructor(
    private known: Map<number, string | null>,
    private readonly speakerOf: (clientId: number) => string | undefined,
  ) {}

  /** The ids that will be somebody's once what is staged is committed. */
  get claims(): Claim[] {
    return [...this.staged.values()].map(({ claim }) => claim);
  }

  /** How many those are. */
  get count(): number {
    return this.staged.size;
  }

  /** @returns null for the server, undefined where nobody is known to be */
  of(clientId: number): string | null | undefined {
    return this.known.get(clientId);
  }

  /** @returns undefined when it cannot be told: the id was used by somebody on another server */
  mayWrite(seat: Seat, clientId: number, isUsed: boolean, whole: boolean): boolean | undefined {
    const { personId } = seat.participant;
    const owner = this.staged.get(clientId)?.claim.personId ?? this.known.get(clientId);
    if (owner !== undefined) return owner === personId;
    if (isUsed) return undefined;
    if ((this.speakerOf(clientId) ?? personId) !== personId) return false;
    const staged = [...this.staged.values()].filter((other) => other.seat === seat && other.whole === whole).length;
    if (whole ? staged >= limits.handshakeNewClients : seat.claims + staged >= limits.newClients) return false;
    this.staged.set(clientId, { seat, claim: { clientId, personId }, whole });
    return true;
  }

  /** What was claimed since there were so many claims is not: the update that needed it is not taken. */
  cut(length: number): void {
    if (this.staged.size > length) for (const clientId of [...this.staged.keys()].slice(length)) this.staged.delete(clientId);
  }

  /** What was staged is committed. */
  keep(): void {
    for (const { seat, claim, whole } of this.staged.values()) {
      this.known.set(claim.clientId, claim.personId);
      if (!whole) seat.claims += 1;
    }
    this.staged.clear();
  }

  drop(): void {
    this.staged.clear();
  }

  /** What the log says by now. */
  learn(known: Map<number, string | null>): void {
    this.known = known;
  }
}
