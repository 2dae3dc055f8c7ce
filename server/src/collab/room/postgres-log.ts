import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { DocumentRepository } from '../document.repository';
import type { LogEntry, LogTail, UpdateLog } from './update-log.port';

@Injectable()
export class PostgresLog implements UpdateLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: DocumentRepository,
    private readonly clock: Clock,
  ) {}

  async state(documentId: string): Promise<{ open: boolean } | null> {
    const document = await this.work.read((tx) => this.repository.find(tx, documentId));
    return document && { open: document.state === 'open' };
  }

  async after(documentId: string, seq: number): Promise<LogTail> {
    const rows = await this.work.read((tx) => this.repository.updatesAfter(tx, documentId, String(seq)));
    return { updates: rows.map(({ payload }) => payload), seq: Number(rows.at(-1)?.seq ?? seq) };
  }

  append(documentId: string, entries: readonly LogEntry[]): Promise<number | null> {
    return this.work.read((tx) => this.repository.append(tx, documentId, entries, this.clock.now()));
  }
}
