import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import { UnitOfWork } from '../../platform/database';
import { found } from '../../platform/errors';
import { DocumentRepository } from '../document.repository';
import { StoredTextRepository } from '../log/stored-text.repository';
import { AuthorRepository } from '../versions/author.repository';
import { VersionRepository } from '../versions/version.repository';

/** Rows that are in memory at once. */
const batch = 50;

/**
 * Everything that is stored of a document, as lines of JSON; bytes are in base64. That is: the document itself; the updates since the older of its two
 * snapshots, in order, each with its person and time (all of them, as long as there are no two snapshots: what comes before is let go of when a
 * snapshot is made, and with it who wrote which update when); whose each client id is, for ever; the two snapshots, each with its SHA-256; and
 * every version with its words, its SHA-256 and who wrote which of them. For whoever repairs a text, or wants to prove what it was.
 */
@Injectable()
export class LogExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly authors: AuthorRepository,
    private readonly stored: StoredTextRepository,
    private readonly versions: VersionRepository,
  ) {}

  /**
   * Read as it is asked for: a log may be larger than memory. A snapshot that is made meanwhile takes updates away that were not read yet, so
   * snapshots are read after them: they have what is missing.
   * @throws collab/unknown_document before the first line
   */
  async lines(documentId: string): Promise<AsyncIterable<string>> {
    const document = found(await this.unitOfWork.read((tx) => this.documents.find(tx, documentId)), collabErrors.unknown_document);
    const parts = [this.updates(documentId), this.clients(documentId), this.snapshots(documentId), this.versionsOf(documentId)];
    return written([[{ what: 'document', ...document }]], ...parts);
  }

  private async *clients(documentId: string): AsyncGenerator<object[]> {
    for (let after: string | undefined = '-1'; after !== undefined;) {
      const from: string = after;
      const rows = await this.unitOfWork.read((tx) => this.authors.after(tx, documentId, from, batch));
      yield rows.map((row) => ({ what: 'client', ...row }));
      after = rows.at(-1)?.clientId;
    }
  }

  private async *snapshots(documentId: string): AsyncGenerator<object[]> {
    for (let after: string | undefined = '-1'; after !== undefined;) {
      const from: string = after;
      const row = await this.unitOfWork.read((tx) => this.stored.snapshotAfter(tx, documentId, from));
      if (row) yield [{ what: 'snapshot', ...row, state: row.state.toString('base64') }];
      after = row?.seq;
    }
  }

  private async *updates(documentId: string): AsyncGenerator<object[]> {
    for (let after: string | undefined = '0'; after !== undefined;) {
      const from: string = after;
      const rows = await this.unitOfWork.read((tx) => this.stored.updatesAfter(tx, documentId, from, batch));
      yield rows.map((row) => ({ what: 'update', ...row, payload: row.payload.toString('base64') }));
      after = rows.at(-1)?.seq;
    }
  }

  private async *versionsOf(documentId: string): AsyncGenerator<object[]> {
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after;
      const version = await this.unitOfWork.read((tx) => this.versions.after(tx, documentId, from));
      if (version) yield [{ what: 'version', ...version }];
      after = version?.number;
    }
  }
}

async function* written(...parts: (Iterable<object[]> | AsyncIterable<object[]>)[]): AsyncGenerator<string> {
  for (const part of parts) for await (const rows of part) for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
