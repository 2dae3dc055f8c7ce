import { Injectable } from '@nestjs/common';
import { votingErrors, type JudgeObjection } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Chains } from '../chain/chains.service';
import type { RoundEntity } from '../round.entity';
import { Circles } from './circles.service';

/** Whether objections hold, as others of the circle see it. They decide whether one is set aside, so each stands in the chain. */
@Injectable()
export class ObjectionJudgments {
  constructor(
    private readonly circles: Circles,
    private readonly chains: Chains,
  ) {}

  /** Said twice, it stands once. @throws voting/objection_gone */
  async add(tx: Tx, round: RoundEntity, { objectorId, commitment, holds, judge }: JudgeObjection & { judge: string }): Promise<void> {
    const { answers, judgments } = await this.circles.of(tx, round);
    const answer = answers.find(({ personId }) => personId === objectorId);
    const objects = answer !== undefined && 'say' in answer.ballot && answer.ballot.say === 'objection';
    if (!objects || answer.commitment !== commitment) throw new DomainError(votingErrors.objection_gone);
    if (judgments.some((one) => one.objector === objectorId && one.judge === judge && one.holds === holds)) return;
    await this.chains.append(tx, round.id, { kind: 'judgment', body: { objector: objectorId, objection: commitment, judge, holds } });
  }
}
