import { Injectable } from '@nestjs/common';
import { countChoices, decideYesNo, type Outcome } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../platform/database';
import { Records } from '../platform/events';
import { Proposals } from '../proposals';
import { BallotRepository } from './ballot.repository';
import { closedEvent } from './round.events';
import { RoundRepository } from './round.repository';

const fates = { adopted: 'adopted', rejected: 'rejected', 'no-quorum': 'back-to-drafting' } as const satisfies Record<Outcome, string>;

/** Closing a round whose time has come: counted, decided and the proposal moved in one transaction, once, whichever node does it. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly ballots: BallotRepository,
    private readonly proposals: Proposals,
    private readonly records: Records,
  ) {}

  /**
   * @returns how many it closed
   * @throws when some could not be closed, which keeps no other one open
   */
  async closeDue(): Promise<number> {
    const due = await this.unitOfWork.read((tx) => this.rounds.dueBefore(tx, this.records.now()));
    const failures: string[] = [];
    let closed = 0;
    for (const id of due) {
      try {
        if (await this.unitOfWork.run((tx) => this.close(tx, id))) closed += 1;
      } catch (error) {
        failures.push(`round ${id}: ${(error as Error).message}`);
      }
    }
    if (failures.length) throw new Error(failures.join('; '));
    return closed;
  }

  nextClose(): Promise<Date | null> {
    return this.unitOfWork.read((tx) => this.rounds.nextClose(tx));
  }

  private async close(tx: Tx, id: string): Promise<boolean> {
    const round = await this.rounds.findForClosing(tx, id);
    if (!round) return false;
    const result = decideYesNo(countChoices(await this.ballots.choices(tx, id), round.members), round.rule);
    await this.rounds.close(tx, id, this.records.now(), result);
    await this.proposals.conclude(tx, round.proposalId, fates[result.outcome], result.outcome);
    await this.records.happened(tx, closedEvent(round, result.outcome));
    return true;
  }
}
