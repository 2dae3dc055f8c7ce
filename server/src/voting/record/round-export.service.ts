import { Injectable } from '@nestjs/common';
import { actAsPerson, type Actor } from '@palabre/shared/people';
import { votingErrors, type RoundTerms } from '@palabre/shared/voting';
import { exportFiles, type EarlierCall, type RoundExport } from '@palabre/shared/counting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Workers } from '../../platform/workers';
import type { RoundEntity } from '../round.entity';
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
    const texts = Object.entries(await this.texts(actor, id)).map(([name, text]) => [`${name}.json`, text]);
    return Buffer.from(await this.workers.run<Uint8Array>('zipTexts', Object.fromEntries(texts)));
  }

  /** What the zip packs: a text for each of `exportFiles`, in their order. */
  async texts(actor: Actor, id: string): Promise<Record<string, string>> {
    enforce(actAsPerson(actor));
    const file = await this.unitOfWork.read((tx) => this.compose(tx, id));
    return Object.fromEntries(exportFiles.map((name) => [name, JSON.stringify(file[name], undefined, 1)]));
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
      earlier: await this.earlierCalls(tx, round),
    };
  }

  /** The calls that missed their quorum before this one, first call first. */
  private async earlierCalls(tx: Tx, { previousCallId }: RoundEntity): Promise<EarlierCall[]> {
    const previous = previousCallId === null ? null : await this.rounds.find(tx, previousCallId);
    if (!previous?.result) return [];
    const own = { roundId: previous.id, chain: await this.reader.chain(tx, previous.id), result: previous.result };
    return [...(await this.earlierCalls(tx, previous)), own];
  }
}
