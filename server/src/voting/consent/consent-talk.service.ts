import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { votingErrors, type JudgeObjection, type SpeakInConsent } from '@palabre/shared/voting';
import { UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import { consentHeard } from '../round.events';
import { CircleDoor } from './circle.door';
import { ConsentWordRepository } from './consent-word.repository';
import { ObjectionJudgments } from './objection-judgments.service';

/** What people of a circle say beside their answers: questions, reactions, and whether they find that an objection holds. */
@Injectable()
export class ConsentTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: CircleDoor,
    private readonly words: ConsentWordRepository,
    private readonly judgments: ObjectionJudgments,
    private readonly records: Records,
  ) {}

  speak(actor: Actor, roundId: string, { step, text }: SpeakInConsent): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, personId } = await this.door.enter(tx, actor, roundId, step);
      await this.words.say(tx, { roundId, step, personId, text, saidAt: this.records.now() });
      await this.records.announce(tx, consentHeard(round));
    });
  }

  /** @throws voting/objection_gone when it was changed or taken back meanwhile, voting/objection_own */
  judge(actor: Actor, roundId: string, judgment: JudgeObjection): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, personId } = await this.door.enter(tx, actor, roundId, 'answer');
      if (judgment.objectorId === personId) throw new DomainError(votingErrors.objection_own);
      await this.judgments.add(tx, round, { ...judgment, judge: personId });
      await this.records.announce(tx, consentHeard(round));
    });
  }
}
