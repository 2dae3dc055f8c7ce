import { Injectable } from '@nestjs/common';
import type { VersionHead, VersionNews } from '../collab';
import type { Tx } from '../platform/database';
import { ProposalRecords } from './proposal.records';
import { ProposalRepository } from './proposal.repository';

/** Tells a group of the versions of its texts that the drafting engine keeps by itself. */
@Injectable()
export class ProposalVersionNews implements VersionNews {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly records: ProposalRecords,
  ) {}

  async kept(tx: Tx, version: VersionHead): Promise<void> {
    const proposal = await this.proposals.findByDocument(tx, version.documentId);
    if (!proposal) return;
    if (version.kind === 'rescue') await this.records.versionRescued(tx, proposal, version.createdBy, version);
    else await this.records.versionKept(tx, proposal);
  }
}
