import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import { UnitOfWork } from '../../platform/database';
import { found } from '../../platform/errors';
import { DocumentRepository } from '../document.repository';
import { StoredTextRepository } from '../log/stored-text.repository';
import { AuthorRepository } from '../versions/author.repository';

/** Rows that are in memory at once. */
const batch = 50;

/**
 * Everything that is stored of a document, as lines of JSON: itself, whose its clients are, its snapshots, its updates in order;
 * bytes are in base64. For whoever repairs it, or wants to prove what was written when.
 */
@Injectable()
export class LogExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
    private readonly authors: AuthorRepository,
    private readonly stored: StoredTextRepository,
  ) {}

  /** Read as it is asked for: a log may be larger than memory. @throws collab/unknown_document before the first line */
  async lines(documentId: string): Promise<AsyncIterable<string>> {
    const document = found(await this.unitOfWork.read((tx) => this.documents.find(tx, documentId)), collabErrors.unknown_document);
    return written([[{ what: 'document', ...document }]], this.clients(documentId), this.snapshots(documentId), this.updates(documentId));
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
}

async function* written(...parts: (Iterable<object[]> | AsyncIterable<object[]>)[]): AsyncGenerator<string> {
  for (const part of parts) for await (const rows of part) for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
