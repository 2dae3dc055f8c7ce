import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database';
import { Records } from '../platform/events';
import { Reminders } from './reminding/reminders.service';
import { RoundRepository } from './round.repository';
import { RoundSteps, type RoundStep } from './round.steps';

/** How long the scrutineers have to reveal their secrets. */
const lotWaits = 48 * 3_600_000;

type DueStep = RoundStep | 'remind';

/** Everything whose time has come, each in a transaction of its own, once, whichever node does it. */
@Injectable()
export class DueRounds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly steps: RoundSteps,
    private readonly reminders: Reminders,
    private readonly records: Records,
  ) {}

  /**
   * @returns how many rounds it opened, closed, decided or reminded of
   * @throws when some could not be, which keeps no other one waiting
   */
  async work(): Promise<number> {
    const failures: string[] = [];
    let done = 0;
    const now = this.records.now();
    for (const { step, id } of await this.due(now)) {
      try {
        if (await this.unitOfWork.run((tx) => (step === 'remind' ? this.reminders.remindInTime(tx, id) : this.steps[step](tx, id, now)))) done += 1;
      } catch (error) {
        failures.push(`round ${id}: ${(error as Error).message}`);
      }
    }
    if (failures.length) throw new Error(failures.join('; '));
    return done;
  }

  nextTime(): Promise<Date | null> {
    return this.unitOfWork.read((tx) => this.rounds.nextTime(tx));
  }

  private due(now: Date): Promise<{ step: DueStep; id: string }[]> {
    return this.unitOfWork.read(async (tx) => {
      const of = async (step: DueStep, ids: Promise<string[]>) => (await ids).map((id) => ({ step, id }));
      return [
        ...(await of('close', this.rounds.due(tx, 'open', now))),
        ...(await of('open', this.rounds.due(tx, 'prepared', now))),
        ...(await of('giveUpLot', this.rounds.due(tx, 'awaiting-lot', new Date(now.getTime() - lotWaits)))),
        ...(await of('remind', this.reminders.due(tx))),
      ];
    });
  }
}
