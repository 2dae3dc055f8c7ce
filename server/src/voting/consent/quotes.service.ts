import { Injectable } from '@nestjs/common';
import { plainText } from '@palabre/shared/collab';
import { quoteIn, votingErrors, type Ballot } from '@palabre/shared/voting';
import { Versions } from '../../collab';
import { UnitOfWork } from '../../platform/database';
import { DomainError, found } from '../../platform/errors';
import { RoundRepository } from '../round.repository';

/** Words that objections lie on: nobody can put words into a text that do not stand in it. */
@Injectable()
export class Quotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly versions: Versions,
  ) {}

  /** The text of a round never changes, so this needs no lock. @throws voting/quote_not_in_text */
  async require(roundId: string, ballot: Ballot): Promise<void> {
    const quote = 'quote' in ballot ? ballot.quote : undefined;
    if (!quote) return;
    const { content } = await this.unitOfWork.read(async (tx) => {
      const round = found(await this.rounds.find(tx, roundId), votingErrors.round_not_found);
      return this.versions.find(tx, round.versionId);
    });
    if (!quoteIn(plainText(content), quote.exact)) throw new DomainError(votingErrors.quote_not_in_text);
  }
}
