import { decodePresence, gone, type Told } from './presence.codec';

/** A server that has not spoken for so long is gone, and those who sat there with it. */
const silenceMs = 15_000;

interface Server {
  heardAt: number;
  people: Map<number, Told>;
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
    const server = known ?? { heardAt: 0, people: new Map<number, Told>() };
    this.servers.set(node, server);
    server.heardAt = this.now();
    const news = told.filter(({ clientId, clock }) => clock > (server.people.get(clientId)?.clock ?? -1));
    for (const entry of news) {
      if (entry.state === gone) server.people.delete(entry.clientId);
      else server.people.set(entry.clientId, entry);
    }
    return { told: news, isNew: !known };
  }

  everyone(): Told[] {
    return [...this.servers.values()].flatMap(({ people }) => [...people.values()]);
  }

  /** Forgets silent servers. @returns those who are gone with them */
  expire(): Told[] {
    const lost: Told[] = [];
    for (const [node, { heardAt, people }] of this.servers) {
      if (this.now() - heardAt < silenceMs) continue;
      this.servers.delete(node);
      for (const { clientId, clock } of people.values()) lost.push({ clientId, clock: clock + 1, state: gone });
    }
    return lost;
  }
}
