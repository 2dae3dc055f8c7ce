import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { MoreThan } from 'typeorm';
import { pageById, type Tx } from '../../platform/database';
import { VersionEntity, type VersionHead } from '../version.entity';

type VersionRow = Parameters<Tx['insert']>[1];

const withoutContent = {
  id: true,
  documentId: true,
  number: true,
  seq: true,
  kind: true,
  title: true,
  sha256: true,
  authorIds: true,
  createdBy: true,
  createdAt: true,
} as const;

@Injectable()
export class VersionRepository {
  async insert(tx: Tx, version: VersionEntity): Promise<void> {
    await tx.insert(VersionEntity, version as VersionRow);
  }

  find(tx: Tx, id: string): Promise<VersionEntity | null> {
    return tx.findOneBy(VersionEntity, { id });
  }

  last(tx: Tx, documentId: string): Promise<VersionHead | null> {
    return tx.findOne(VersionEntity, { select: withoutContent, where: { documentId }, order: { number: 'DESC' } });
  }

  lastFrozen(tx: Tx, documentId: string): Promise<VersionHead | null> {
    return tx.findOne(VersionEntity, { select: withoutContent, where: { documentId, kind: 'frozen' }, order: { number: 'DESC' } });
  }

  /** The first after `number`, whole. */
  after(tx: Tx, documentId: string, number: number): Promise<VersionEntity | null> {
    return tx.findOne(VersionEntity, { where: { documentId, number: MoreThan(number) }, order: { number: 'ASC' } });
  }

  /** Newest first. */
  page(tx: Tx, documentId: string, page: PageQuery): Promise<Page<VersionHead>> {
    const heads = tx.createQueryBuilder(VersionEntity, 'version').select(Object.keys(withoutContent).map((column) => `version.${column}`));
    return pageById(heads.where({ documentId }), page);
  }
}
