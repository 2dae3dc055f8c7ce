import { decodePresence, gone, type Told } from './presence.codec';

/** Who has not been spoken of for so long is gone: their server ended, or its word of their leaving was lost. */
const silenceMs = 15_000;

interface Heard extends Told {
  heardAt: number;
}

interface Server {
  heardAt: number;
  people: Map<number, Heard>;
}

/** Who is in a document on the other servers, by what each of them says of its own. */
export class Elsewhere {
  private readonly servers = new Map<string, Server>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  /**
   * @returns what is to be told here, and whether that server was unknown (it then knows nobody here)
   * @throws when the bytes are no presence
   */
  hear(node: string, update: Uint8Array): { told: Told[]; isNew: boolean } {
    const told = decodePresence(update);
    const known = this.servers.get(node);
    const server = known ?? { heardAt: 0, people: new Map<number, Heard>() };
    this.servers.set(node, server);
    server.heardAt = this.now();
    const news = told.filter((entry) => this.isNews(server, entry));
    for (const entry of news) {
      if (entry.state === gone) server.people.delete(entry.clientId);
      else server.people.set(entry.clientId, { ...entry, heardAt: server.heardAt });
    }
    return { told: news, isNew: !known };
  }

  /** The person who is seen under a client id, by the word of their server. */
  personAt(clientId: number): string | undefined {
    for (const { people } of this.servers.values()) {
      const state = people.get(clientId)?.state;
      if (state) return (JSON.parse(state) as { user?: { personId?: string } }).user?.personId;
    }
    return undefined;
  }

  everyone(): Told[] {
    return [...this.servers.values()].flatMap(({ people }) => [...people.values()]);
  }

  /** Forgets whoever is spoken of no more. @returns those who are gone with that */
  expire(): Told[] {
    const lost: Told[] = [];
    for (const [node, { heardAt, people }] of this.servers) {
      for (const { clientId, clock, heardAt: last } of people.values()) {
        if (!this.isLong(last)) continue;
        people.delete(clientId);
        lost.push({ clientId, clock: clock + 1, state: gone });
      }
      if (this.isLong(heardAt)) this.servers.delete(node);
    }
    return lost;
  }

  private isLong(since: number): boolean {
    return this.now() - since >= silenceMs;
  }

  /** What is only repeated shows that they are still there. */
  private isNews({ people }: Server, { clientId, clock }: Told): boolean {
    const known = people.get(clientId);
    if (known && known.clock === clock) known.heardAt = this.now();
    return clock > (known?.clock ?? -1);
  }
}
