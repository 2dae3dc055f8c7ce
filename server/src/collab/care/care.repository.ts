import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { IsNull } from 'typeorm';
import { pageById, type Tx } from '../../platform/database';
import { DocumentEntity } from '../document.entity';

@Injectable()
export class CareRepository {
  /** @returns whether it was not marked yet */
  async mark(tx: Tx, id: string, reason: string, at: Date): Promise<boolean> {
    const { affected } = await tx.update(DocumentEntity, { id, quarantinedAt: IsNull() }, { quarantineReason: reason, quarantinedAt: at });
    return affected === 1;
  }

  async explain(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.update(DocumentEntity, { id }, { quarantineReason: reason });
  }

  async unmark(tx: Tx, id: string): Promise<void> {
    await tx.update(DocumentEntity, { id }, { quarantineReason: null, quarantinedAt: null });
  }

  page(tx: Tx, page: PageQuery): Promise<Page<DocumentEntity>> {
    return pageById(tx.createQueryBuilder(DocumentEntity, 'document').where('document.quarantinedAt is not null'), page);
  }
}
