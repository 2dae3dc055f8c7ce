import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';

/**
 * Texts that were written since their last version and then left alone, or that have been written for long without one. The first
 * content is no change. The oldest change may be in a snapshot by now, and no row: then it is as old as the last version. A document that is
 * being written to just now waits for the next look.
 */
const dueDocument = `
  select d.id from collab_document d
  left join lateral (select seq, created_at from collab_version where document_id = d.id order by number desc limit 1) v on true
  left join collab_update u on u.document_id = d.id and u.seq = coalesce(v.seq, 1) + 1
  where d.head_seq > coalesce(v.seq, 1) and d.state = 'open' and d.quarantined_at is null and d.id <> all($3)
    and (d.updated_at <= $1 or coalesce(u.created_at, v.created_at, d.created_at) <= $2)
  order by d.updated_at limit 1
  for update of d skip locked`;

/** Which texts a version is due of. */
@Injectable()
export class DueRepository {
  /**
   * One of them, locked until the end of the transaction.
   * @param quietSince left alone since then
   * @param writtenSince its oldest change without a version is from before then
   * @param except those that had their turn
   */
  async take(tx: Tx, quietSince: Date, writtenSince: Date, except: readonly string[]): Promise<string | null> {
    const [row]: { id: string }[] = await tx.query(dueDocument, [quietSince, writtenSince, except]);
    return row?.id ?? null;
  }
}
