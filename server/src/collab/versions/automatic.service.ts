import { Injectable, Logger } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import { Clock, hour, minute } from '../../platform/clock';
import { type Tx, UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { DocumentRepository } from '../document.repository';
import { DueRepository } from './due.repository';
import { Versions } from './versions.service';

/** How long a text is left alone before a version of it is kept. */
const pause = 10 * minute;
/** How long a text is written without a pause before one is kept. */
const longestWithout = hour;
/** So that a look ends, however much there is to do; the rest has its turn at the next. */
const mostAtOnce = 20;

/** Versions that nobody asked for. However many nodes look, each text gets one. */
@Injectable()
export class AutomaticVersions {
  private readonly log = new Logger(AutomaticVersions.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly due: DueRepository,
    private readonly documents: DocumentRepository,
    private readonly versions: Versions,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were kept */
  async keepDue(): Promise<number> {
    const seen: string[] = [];
    let kept = 0;
    while (seen.length < mostAtOnce) {
      const before = seen.length;
      const outcome = await this.unitOfWork.run((tx) => this.keepOne(tx, seen)).catch((error: Error) => this.passOver(error, seen.length > before));
      if (outcome === 'nothing') break;
      if (outcome === 'kept') kept += 1;
    }
    return kept;
  }

  /** A text whose version cannot be kept holds up none of the others. */
  private passOver(error: Error, chosen: boolean): 'nothing' | 'passed' {
    this.log.error(`an automatic version was not kept: ${error.message}`);
    return chosen ? 'passed' : 'nothing';
  }

  private async keepOne(tx: Tx, seen: string[]): Promise<'nothing' | 'passed' | 'kept'> {
    const now = this.clock.now().getTime();
    const id = await this.due.take(tx, new Date(now - pause), new Date(now - longestWithout), seen);
    if (id === null) return 'nothing';
    seen.push(id);
    const document = await this.documents.lock(tx, id);
    // another node may have kept one between our look and our lock
    const last = await this.versions.last(tx, id);
    if (!document || (last && BigInt(last.seq) >= BigInt(document.headSeq))) return 'passed';
    try {
      await this.versions.keepUnasked(tx, document, 'automatic', null);
      return 'kept';
    } catch (error) {
      if (!(error instanceof DomainError) || error.spec !== collabErrors.damaged) throw error;
      this.log.error({ message: 'no version of a text that cannot be read', documentId: id, ...error.details });
      return 'passed';
    }
  }
}
