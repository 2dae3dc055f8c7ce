import { Injectable } from '@nestjs/common';
import { actAsPerson, type Actor } from '@palabre/shared/people';
import { votingErrors, type RoundTerms } from '@palabre/shared/voting';
import { exportFiles, type RoundExport } from '@palabre/shared/counting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Workers } from '../../platform/workers';
import { RoundRepository } from '../round.repository';
import { ExportReader } from './export.reader';

/** The export of a closed round: everything that its recount needs, in one file. */
@Injectable()
export class RoundExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly reader: ExportReader,
    private readonly workers: Workers,
  ) {}

  /** For people with an account, since it holds the names of the roll. @returns the bytes of a zip: the same whenever and by whomever they are asked for */
  async zip(actor: Actor, id: string): Promise<Buffer> {
    enforce(actAsPerson(actor));
    const file = await this.unitOfWork.read((tx) => this.compose(tx, id));
    const texts = Object.fromEntries(exportFiles.map((name) => [`${name}.json`, JSON.stringify(file[name], undefined, 1)]));
    return Buffer.from(await this.workers.run<Uint8Array>('zipTexts', texts));
  }

  /** @throws voting/round_not_found, voting/wrong_moment before the close, voting/no_chain for a round that was opened before there were chains */
  async compose(tx: Tx, id: string): Promise<RoundExport> {
    const round = found(await this.rounds.find(tx, id), votingErrors.round_not_found);
    if (!round.result || !round.closedAt) throw new DomainError(votingErrors.wrong_moment, { state: round.state });
    const chain = await this.reader.chain(tx, id);
    const opened = chain.find(({ kind }) => kind === 'opened');
    if (!opened) throw new DomainError(votingErrors.no_chain);
    const about = await this.reader.about(tx, round);
    return {
      round: {
        ...about,
        terms: opened.body.terms as RoundTerms as RoundExport['round']['terms'],
        fingerprint: round.fingerprint ?? '',
        closedAt: round.closedAt.toISOString(),
      },
      roll: await this.reader.roll(tx, id),
      chain,
      ballots: await this.reader.ballots(tx, round),
      signatures: await this.reader.signatures(tx, round),
      result: round.result,
    };
  }
}
