import { limits } from '../collab.limits';
import type { Claim } from '../log/update-log.port';
import { Flaw } from '../update/byte-reader';
import type { Seat } from './seat';
import { Tally } from './tally';

/**
 * Whose each client id of a document is. Yjs trusts client ids: whoever wrote under somebody else's would make that person's next words
 * unreadable to all, and put words in their mouth. So an id is its first writer's, for ever; and whoever shows
 * themselves under one that nobody has written with is expected to be the first.
 */
export class Owners {
  private readonly staged = new Map<number, { seat: Seat; claim: Claim; whole: boolean }>();
  private readonly stagedWhole = new Tally();
  private readonly stagedLive = new Tally();
  private owned: Tally;

  /** @param speakerOf the person who is seen under a client id */
  constructor(
    private known: Map<number, string | null>,
    private readonly speakerOf: (clientId: number) => string | undefined,
  ) {
    this.owned = new Tally(known.values());
  }

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

  /**
   * @returns undefined when it cannot be told: the id was used by somebody on another server
   * @throws Flaw when nobody is, and this person may not have one more
   */
  mayWrite(seat: Seat, clientId: number, isUsed: boolean, whole: boolean): boolean | undefined {
    const { personId } = seat.participant;
    const owner = this.staged.get(clientId)?.claim.personId ?? this.known.get(clientId);
    if (owner !== undefined) return owner === personId;
    if (isUsed) return undefined;
    if ((this.speakerOf(clientId) ?? personId) !== personId) return false;
    if (!this.mayHaveMore(seat, whole)) throw new Flaw('too many clients');
    this.staged.set(clientId, { seat, claim: { clientId, personId }, whole });
    this.tallyOf(whole).add(personId);
    return true;
  }

  /** What was claimed since there were so many claims is not: the update that needed it is not taken. */
  cut(length: number): void {
    if (this.staged.size === length) return;
    for (const [clientId, { claim, whole }] of [...this.staged].slice(length)) {
      this.staged.delete(clientId);
      this.tallyOf(whole).add(claim.personId, -1);
    }
  }

  /** What was staged is committed. */
  keep(): void {
    for (const { seat, claim, whole } of this.staged.values()) {
      this.known.set(claim.clientId, claim.personId);
      this.owned.add(claim.personId);
      if (!whole) seat.claims += 1;
    }
    this.drop();
  }

  drop(): void {
    if (this.staged.size === 0) return;
    this.staged.clear();
    this.stagedWhole.clear();
    this.stagedLive.clear();
  }

  /** What the log says by now. */
  learn(known: Map<number, string | null>): void {
    this.known = known;
    this.owned = new Tally(known.values());
  }

  /** What other servers are about to commit is not counted: each may go over by as much as one batch. */
  private mayHaveMore(seat: Seat, whole: boolean): boolean {
    const { personId } = seat.participant;
    const staged = this.tallyOf(whole).of(personId);
    if (whole ? staged >= limits.handshakeNewClients : seat.claims + staged >= limits.newClients) return false;
    const own = this.owned.of(personId) + this.stagedWhole.of(personId) + this.stagedLive.of(personId);
    const all = this.known.size + this.staged.size;
    return own < limits.clientsPerPerson && (all < limits.clientsPerDocument || own < limits.clientsOfNewcomers);
  }

  private tallyOf(whole: boolean): Tally {
    return whole ? this.stagedWhole : this.stagedLive;
  }
}
