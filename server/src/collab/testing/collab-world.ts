import type { NestExpressApplication } from '@nestjs/platform-express';
import { plainText, type RichNode } from '@palabre/shared/collab';
import { createTestDatabase } from '../../../test/test-database';
import { Ids } from '../../platform/clock';
import { type Tx, UnitOfWork } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { Metrics } from '../../platform/metrics';
import { BUS, type Bus } from '../bus/bus.port';
import { Documents } from '../documents.service';
import { type Access, COLLAB_GATE } from '../gate.port';
import { addressOf, startEngine } from './engine';
import { Guest } from './guest';
import { rightsChanged, type TestGate } from './test-gate';

/** Texts, the people who write them, and a server of the engine on a database of its own. */
export class CollabWorld {
  private readonly guests: Guest[] = [];
  private readonly apps: NestExpressApplication[] = [];

  private constructor(private readonly database: Awaited<ReturnType<typeof createTestDatabase>>) {}

  static async create(): Promise<CollabWorld> {
    const world = new CollabWorld(await createTestDatabase());
    await world.startServer();
    return world;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** One more server on the same database. @param bus through which it tells others; left out, it is alone with the log @returns its number */
  async startServer(bus?: Bus): Promise<number> {
    const app = await startEngine(this.database.url);
    if (bus) Object.assign(app.get<Bus>(BUS, { strict: false }), { join: bus.join.bind(bus), publish: bus.publish.bind(bus) });
    return this.apps.push(app) - 1;
  }

  stopServer(server = 0): Promise<void> {
    return this.app(server).close();
  }

  app(server = 0): NestExpressApplication {
    const app = this.apps[server];
    if (!app) throw new Error(`there is no server ${server}`);
    return app;
  }

  address(server = 0): string {
    return addressOf(this.app(server));
  }

  gate(server = 0): TestGate {
    return this.app(server).get<TestGate>(COLLAB_GATE, { strict: false });
  }

  get documents(): Documents {
    return this.app().get(Documents, { strict: false });
  }

  /** A figure of the engine's metrics. */
  async figure(name: string, server = 0): Promise<number> {
    const lines = await this.app(server).get(Metrics).registry.getSingleMetricAsString(`palabre_collab_${name}`);
    return Number(lines.trim().split(' ').at(-1));
  }

  /** Nothing is open any more. */
  isDeserted(server = 0): Promise<boolean> {
    return this.figure('open_documents', server).then((open) => open === 0);
  }

  /** @returns the rows of a statement */
  sql<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.run((tx) => tx.query<Row[]>(statement, parameters));
  }

  /** What is committed of a text, in words. */
  async stored(documentId: string): Promise<string> {
    return plainText((await this.run((tx) => this.documents.current(tx, documentId))).content);
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app().get(UnitOfWork).run(work);
  }

  async document(content: RichNode | null = null): Promise<string> {
    const id = this.app().get(Ids).next();
    await this.run((tx) => this.documents.create(tx, { id, kind: 'test', content, personId: null }));
    return id;
  }

  /** Changes what a person may do, and says so as a room would. */
  async setRights(name: string, access: Access): Promise<void> {
    this.gate().rights.set(name, access);
    await this.tellRightsChanged();
  }

  async tellRightsChanged(): Promise<void> {
    const event = { kind: rightsChanged, actorId: null, subject: { kind: 'test', id: 'test' }, topics: [] };
    await this.run((tx) => this.app().get(EventLog).record(tx, event));
  }

  /** Somebody opens a document with the stock client. */
  guest(documentId: string, name: string, server = 0): Guest {
    return this.guestAt([this.address(server)], documentId, name);
  }

  /** Somebody who, whenever a connection ends, tries the next address. */
  guestAt(addresses: readonly string[], documentId: string, name: string, knows?: Record<string, string>): Guest {
    const guest = new Guest(addresses, documentId, name, knows);
    this.guests.push(guest);
    return guest;
  }

  async joined(documentId: string, name: string, server = 0): Promise<Guest> {
    const guest = this.guest(documentId, name, server);
    await guest.synced();
    return guest;
  }

  leaveAll(): void {
    for (const guest of this.guests.splice(0)) guest.leave();
    this.gate().rights.clear();
    this.gate().signedOut.clear();
  }

  async end(): Promise<void> {
    this.leaveAll();
    await Promise.all(this.apps.map((app) => app.close()));
    await this.database.drop();
  }
}
