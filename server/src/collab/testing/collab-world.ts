import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RichNode } from '@palabre/shared/collab';
import { createTestDatabase } from '../../../test/test-database';
import { ClockModule, Ids } from '../../platform/clock';
import { ConfigModule, loadConfig } from '../../platform/config';
import { DatabaseModule, type Tx, UnitOfWork } from '../../platform/database';
import { EventLog, EventsModule, type Published } from '../../platform/events';
import { inputPipe, ProblemFilter } from '../../platform/http';
import { MetricsModule } from '../../platform/metrics';
import { RedisModule } from '../../platform/redis';
import { WorkersModule } from '../../platform/workers';
import { entities, migrations } from '../../schema';
import { CollabModule } from '../collab.module';
import { CollabSocketsModule } from '../collab-sockets.module';
import { Documents } from '../documents.service';
import { type Access, COLLAB_GATE, type CollabGate, type Credentials, type Participant } from '../gate.port';
import { Guest } from './guest';

const rightsChanged = 'test.rights_changed';

/** A gate whose answers a test sets. Whoever shows a name is that person; everybody may write every document, unless told otherwise. */
@Injectable()
export class TestGate implements CollabGate {
  readonly rights = new Map<string, Access>();
  readonly signedOut = new Set<string>();
  /** answers only after this */
  holding: Promise<void> = Promise.resolve();

  async identify({ headers }: Credentials): Promise<Participant | null> {
    await this.holding;
    const name = /^Bearer (\w+)$/.exec(headers.authorization ?? '')?.[1] ?? /person=(\w+)/.exec(headers.cookie ?? '')?.[1];
    return name && !this.signedOut.has(name) ? { personId: personIdOf(name), name } : null;
  }

  async access(person: Participant | null): Promise<Access> {
    return this.rights.get(person?.name ?? '') ?? 'writer';
  }

  changesRights({ kind }: Published): boolean {
    return kind === rightsChanged;
  }
}

/** A person of a test, by name. */
export function personIdOf(name: string): string {
  const hex = Buffer.from(name.padEnd(6, '_')).toString('hex').slice(0, 12);
  return `00000000-0000-4000-8000-${hex}`;
}

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

  /** One more server on the same database. @returns its number */
  async startServer(): Promise<number> {
    const { url } = this.database;
    const imports = [
      ConfigModule.from(loadConfig({ LOG_LEVEL: 'error' }, process.cwd())),
      ClockModule,
      MetricsModule,
      RedisModule,
      WorkersModule,
      DatabaseModule.open(url, entities, migrations),
      EventsModule.listenTo(url),
      CollabModule,
      CollabSocketsModule,
      { module: TestGate, global: true, providers: [{ provide: COLLAB_GATE, useClass: TestGate }], exports: [COLLAB_GATE] },
    ];
    const app = await NestFactory.create<NestExpressApplication>({ module: class {}, imports }, { logger: ['fatal'], forceCloseConnections: true });
    app.useGlobalPipes(inputPipe);
    app.useGlobalFilters(new ProblemFilter());
    await app.listen(0, '127.0.0.1');
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
    const { port } = this.app(server).getHttpServer().address() as { port: number };
    return `ws://127.0.0.1:${port}/collab`;
  }

  gate(server = 0): TestGate {
    return this.app(server).get<TestGate>(COLLAB_GATE, { strict: false });
  }

  get documents(): Documents {
    return this.app().get(Documents, { strict: false });
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
    const guest = new Guest(this.address(server), documentId, name);
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
