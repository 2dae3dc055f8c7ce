import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import type { Tx } from '../../platform/database';
import type { ClientEntity } from '../client.entity';
import { StoredTextRepository } from '../log/stored-text.repository';
import { AuthorRepository } from './author.repository';

/** Updates that are in memory at once. */
const batch = 100;

/** Whose the clients of a document are: as it was noted at their first update, or else as the log tells it. */
@Injectable()
export class Authors {
  constructor(
    private readonly authors: AuthorRepository,
    private readonly stored: StoredTextRepository,
  ) {}

  /** @returns client -> person, null for the server's own */
  async of(tx: Tx, documentId: string, clientIds: ReadonlySet<number>): Promise<Map<number, string | null>> {
    const noted = await this.authors.of(tx, documentId, [...clientIds]);
    const known = new Map(noted.map(({ clientId, personId }) => [Number(clientId), personId]));
    const unknown = new Set([...clientIds].filter((clientId) => !known.has(clientId)));
    for (const { clientId, personId } of await this.derive(tx, documentId, unknown)) known.set(Number(clientId), personId);
    return known;
  }

  /** Nobody's update builds on a client's words before that client has written: the first update that has some is its owner's. */
  private async derive(tx: Tx, documentId: string, wanted: Set<number>): Promise<ClientEntity[]> {
    const found: ClientEntity[] = [];
    const left = new Set(wanted);
    for (let after = '0'; left.size > 0;) {
      const rows = await this.stored.updatesAfter(tx, documentId, after, batch);
      if (!rows.length) break;
      for (const { seq, personId, payload } of rows) {
        for (const client of Y.parseUpdateMeta(payload).from.keys()) {
          if (left.delete(client)) found.push({ documentId, clientId: String(client), personId, firstSeq: seq });
        }
      }
      after = rows.at(-1)?.seq ?? after;
    }
    return found;
  }
}
