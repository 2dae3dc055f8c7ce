import { createHash } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Attribution, canonicalJson, collabErrors, type RichNode } from '@palabre/shared/collab';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { Tx } from '../../platform/database';
import { DomainError, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { DocumentEntity } from '../document.entity';
import { DocumentReader } from '../log/document-reader';
import { attributionOf } from '../text/attribution.ydoc';
import type { VersionEntity, VersionHead } from '../version.entity';
import { Authors } from './authors.service';
import { VERSION_NEWS, type VersionNews } from './version-news.port';
import { VersionRepository } from './version.repository';

/** What a version is called, and who asked for it. */
export interface NewVersion {
  title: string;
  personId: string | null;
}

/** Why a version is kept: see `VersionKind` of the proposals. */
export type Kind = 'manual' | 'frozen' | 'automatic' | 'rescue';

/** A text as it is committed. */
export interface CurrentContent {
  content: RichNode;
  /** of the canonical JSON of `content`, hex */
  sha256: string;
  attribution: Attribution;
  updatedAt: Date;
}

/** Copies of a text that stay as they are, each with its SHA-256 and with who wrote which words. */
@Injectable()
export class Versions {
  constructor(
    private readonly versions: VersionRepository,
    private readonly reader: DocumentReader,
    private readonly authors: Authors,
    private readonly records: Records,
    @Optional() @Inject(VERSION_NEWS) private readonly news: VersionNews | null,
  ) {}

  /** @throws collab/damaged */
  async current(tx: Tx, document: DocumentEntity): Promise<CurrentContent> {
    if (document.quarantinedAt) throw new DomainError(collabErrors.damaged, { reason: document.quarantineReason });
    const { content, runs } = await this.reader.text(tx, document);
    const owners = await this.authors.of(tx, document.id, new Set(runs.map(([, clientId]) => clientId)));
    return { content, sha256: sha256Of(content), attribution: attributionOf(runs, owners), updatedAt: document.updatedAt };
  }

  /** @param document locked */
  async keep(tx: Tx, document: DocumentEntity, version: NewVersion & { kind: Kind }): Promise<VersionEntity> {
    return this.store(tx, document, version, await this.current(tx, document));
  }

  /** The same, unless the newest version says these words already: then that one. @param document locked */
  async keepOnce(tx: Tx, document: DocumentEntity, version: NewVersion & { kind: Kind }): Promise<VersionHead> {
    const current = await this.current(tx, document);
    const last = await this.versions.last(tx, document.id);
    return last?.sha256 === current.sha256 ? last : this.store(tx, document, version, current);
  }

  /** One that nobody asked for: it is told to whoever the text belongs to. @param document locked */
  async keepUnasked(tx: Tx, document: DocumentEntity, kind: 'automatic' | 'rescue', personId: string | null): Promise<VersionHead> {
    const last = await this.versions.last(tx, document.id);
    const version = { kind, title: '', personId };
    const kept = kind === 'rescue' ? await this.keepOnce(tx, document, version) : await this.keep(tx, document, version);
    if (kept.id !== last?.id) await this.news?.kept(tx, kept);
    return kept;
  }

  last(tx: Tx, documentId: string): Promise<VersionHead | null> {
    return this.versions.last(tx, documentId);
  }

  lastFrozen(tx: Tx, documentId: string): Promise<VersionHead | null> {
    return this.versions.lastFrozen(tx, documentId);
  }

  page(tx: Tx, documentId: string, page: PageQuery): Promise<Page<VersionHead>> {
    return this.versions.page(tx, documentId, page);
  }

  /** @throws collab/unknown_version */
  async find(tx: Tx, versionId: string): Promise<VersionEntity> {
    return found(await this.versions.find(tx, versionId), collabErrors.unknown_version);
  }

  private async store(
    tx: Tx,
    document: DocumentEntity,
    { kind, title, personId }: NewVersion & { kind: Kind },
    current: CurrentContent,
  ): Promise<VersionEntity> {
    const version = {
      id: this.records.nextId(),
      documentId: document.id,
      number: ((await this.versions.last(tx, document.id))?.number ?? 0) + 1,
      seq: document.headSeq,
      kind,
      title,
      content: current.content,
      sha256: current.sha256,
      attribution: current.attribution,
      authorIds: current.attribution.people,
      createdBy: personId,
      createdAt: this.records.now(),
    };
    await this.versions.insert(tx, version);
    return version;
  }
}

const sha256Of = (content: RichNode): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
