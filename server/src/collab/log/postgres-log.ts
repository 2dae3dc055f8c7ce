import { Injectable, Logger } from '@nestjs/common';
import { GroupCommit } from './group-commit';
import { LogPool } from './log-pool';
import { StoredDocuments } from './stored-documents';
import type { Append, Appended, DocumentHead, LogRow, StoredDocument, UpdateLog } from './update-log.port';

@Injectable()
export class PostgresLog implements UpdateLog {
  private readonly stored: StoredDocuments;

  constructor(
    pool: LogPool,
    private readonly commits: GroupCommit,
  ) {
    const logger = new Logger('Collab');
    this.stored = new StoredDocuments(pool.ask, (line) => logger.error(line));
  }

  load(documentId: string, below?: number): Promise<StoredDocument | null> {
    return this.stored.load(documentId, below);
  }

  async head(documentId: string): Promise<DocumentHead | null> {
    return (await this.heads([documentId])).get(documentId) ?? null;
  }

  heads(documentIds: readonly string[]): Promise<Map<string, DocumentHead>> {
    return this.stored.heads(documentIds);
  }

  owners(documentId: string): Promise<Map<number, string | null>> {
    return this.stored.owners(documentId);
  }

  after(documentId: string, seq: number): Promise<LogRow[]> {
    return this.stored.after(documentId, seq);
  }

  append(append: Append): Promise<Appended> {
    return this.commits.append(append);
  }
}
