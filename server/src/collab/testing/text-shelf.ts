import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { createTestDatabase } from '../../../test/test-database';
import { Clock, ClockModule, Ids, type SettableClock } from '../../platform/clock';
import { DatabaseModule, type Tx, UnitOfWork } from '../../platform/database';
import { EventsModule } from '../../platform/events';
import { MetricsModule } from '../../platform/metrics';
import { WorkersModule } from '../../platform/workers';
import { entities, migrations } from '../../schema';
import { CollabModule } from '../collab.module';
import { DocumentEntity } from '../document.entity';
import { DocumentRepository } from '../document.repository';
import { Documents } from '../documents.service';
import { StoredTextRepository } from '../log/stored-text.repository';
import { SnapshotEntity } from '../snapshot.entity';
import { rootName } from '../text/rich-text.ydoc';
import { UpdateEntity } from '../update.entity';

/** Documents on a database of their own, with nobody connected: what a test writes is a row of the log. */
export class TextShelf {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly database: Awaited<ReturnType<typeof createTestDatabase>>,
  ) {}

  static async open(): Promise<TextShelf> {
    const database = await createTestDatabase();
    return new TextShelf(await start(database.url), database);
  }

  /** One more server on the same database. */
  async another(): Promise<TextShelf> {
    return new TextShelf(await start(this.database.url), { ...this.database, drop: () => Promise.resolve() });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  get documents(): Documents {
    return this.app.get(Documents);
  }

  get clock(): SettableClock {
    return this.app.get<SettableClock>(Clock);
  }

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run(work);
  }

  async create(content: RichNode | null, personId: string | null = null): Promise<string> {
    const id = this.app.get(Ids).next();
    await this.run((tx) => this.documents.create(tx, { id, kind: 'test', content, personId }));
    return id;
  }

  /** The document as it is stored, in memory. */
  read(id: string): Promise<Y.Doc> {
    return this.run((tx) => this.readIn(tx, id));
  }

  private async readIn(tx: Tx, documentId: string): Promise<Y.Doc> {
    const doc = new Y.Doc();
    const snapshot = await tx.findOne(SnapshotEntity, { where: { documentId }, order: { seq: 'DESC' } });
    if (snapshot) Y.applyUpdate(doc, snapshot.state);
    const rows = await this.app.get(StoredTextRepository).updatesAfter(tx, documentId, snapshot?.seq ?? '0', 100_000);
    for (const { payload } of rows) Y.applyUpdate(doc, payload);
    return doc;
  }

  row(tx: Tx, id: string): Promise<DocumentEntity> {
    return tx.findOneByOrFail(DocumentEntity, { id });
  }

  /** Commits an edit as somebody's next update, as a room does. @returns the Yjs client id it was made under */
  async write(id: string, personId: string | null, edit: (root: Y.XmlFragment) => void): Promise<number> {
    return this.run(async (tx) => {
      await this.app.get(DocumentRepository).lock(tx, id);
      const document = await this.row(tx, id);
      const doc = await this.readIn(tx, id);
      const updates: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array) => updates.push(update));
      doc.transact(() => edit(doc.getXmlFragment(rootName)));
      await this.store(tx, document, { personId, payload: Buffer.from(updates[0] ?? []) });
      return doc.clientID;
    });
  }

  private async store(tx: Tx, { id, headSeq }: DocumentEntity, row: Pick<UpdateEntity, 'personId' | 'payload'>): Promise<void> {
    const seq = String(BigInt(headSeq) + 1n);
    const at = this.clock.now();
    await tx.update(DocumentEntity, { id }, { headSeq: seq, updatedAt: at });
    await tx.insert(UpdateEntity, { documentId: id, seq, ...row, createdAt: at });
  }

  /** Stores what the document is now as its snapshot. */
  async snapshot(id: string): Promise<void> {
    const doc = await this.read(id);
    const state = Buffer.from(Y.encodeStateAsUpdate(doc));
    const sha256 = createHash('sha256').update(state).digest('hex');
    await this.run(async (tx) => {
      const { headSeq: seq } = await this.row(tx, id);
      await tx.insert(SnapshotEntity, { documentId: id, seq, state, sha256, createdAt: this.clock.now() });
      await tx.update(DocumentEntity, { id }, { snapshotSeq: seq });
    });
  }
}

function start(url: string): Promise<INestApplicationContext> {
  const imports = [ClockModule, MetricsModule, WorkersModule, DatabaseModule.open(url, entities, migrations), EventsModule.listenTo(url), CollabModule];
  return NestFactory.createApplicationContext({ module: class {}, imports }, { logger: false });
}

/** A text of paragraphs. */
export const textOf = (...lines: string[]): RichNode => ({
  type: 'doc',
  content: lines.map((line) => ({ type: 'paragraph', ...(line && { content: [{ type: 'text', text: line }] }) })),
});

/** Types into a paragraph. */
export const typing =
  (paragraph: number, at: number, words: string) =>
  (root: Y.XmlFragment): void =>
    ((root.get(paragraph) as Y.XmlElement).get(0) as Y.XmlText).insert(at, words);
