import { Injectable } from '@nestjs/common';
import { ruleOfCall } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { Workers } from '../platform/workers';
import { BallotPages } from './ballots/ballot-pages.repository';
import type { Counted, CountTask } from './counting.task';
import { Circles } from './consent/circles.service';
import { RollRepository } from './rolls/roll.repository';
import type { RoundEntity } from './round.entity';

/** Longer than a hundred thousand ballots of any method take; a count that is given up leaves its round as it was. */
const atMostMs = 10 * 60_000;

/** Counts a round with the rules of `shared`, in a thread. */
@Injectable()
export class Counting {
  constructor(
    private readonly workers: Workers,
    private readonly pages: BallotPages,
    private readonly roll: RollRepository,
    private readonly circles: Circles,
  ) {}

  /** @param seed of the lot; null before it is drawn, and where ties are declared */
  async count(tx: Tx, { id, rule, call, options, members }: RoundEntity, seed: string | null): Promise<Counted> {
    const lines = (await this.roll.turnout(tx, [id])).get(id) ?? [];
    const colleges = lines.map((line): [string, number] => [line.college, line.members]);
    const pages = await this.pages.read(tx, id, rule);
    const task: CountTask = { pages, rule: ruleOfCall(rule, call), options: options ?? [], members, colleges, seed };
    if (rule.method === 'consent') task.circle = await this.circles.asked(tx, id);
    return this.workers.run<Counted>('countBallots', task, { atMostMs, handOver: pages.map(({ buffer }) => buffer) });
  }
}
