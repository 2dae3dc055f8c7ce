import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { ConcludeConsent, ConsentView, JudgeObjection, MoveConsentOn, SpeakInConsent, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../../people';
import { UnitOfWork } from '../../platform/database';
import { Answers } from '../../platform/http';
import { ConsentConduct } from './consent-conduct.service';
import { ConsentReader } from './consent.reader';
import { ConsentTalk } from './consent-talk.service';

const { round_not_found, wrong_step, wrong_moment, not_on_roll, round_closed, objection_gone, objection_own, no_consent, nothing_to_integrate } = votingErrors;

/** Consent: the steps of a circle. Answers themselves are ballots with names. */
@Controller('api/rounds/:id/consent')
export class ConsentController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ConsentReader,
    private readonly talk: ConsentTalk,
    private readonly conduct: ConsentConduct,
  ) {}

  @Get()
  @Answers(ConsentView, { summary: 'A consent round as its circle sees it.', errors: [round_not_found, wrong_step] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.unitOfWork.read((tx) => this.reader.view(tx, actor, id));
  }

  @Put('word')
  @Answers(ConsentView, { summary: 'Ask, react, or say that I have nothing to say, at this step.', errors: [round_closed, not_on_roll, wrong_step] })
  async speak(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: SpeakInConsent }) body: SpeakInConsent) {
    await this.talk.speak(actor, id, body);
    return this.view(actor, id);
  }

  @Post('step')
  @Answers(ConsentView, { summary: 'Go on to the next step.', errors: [round_not_found, groupErrors.not_a_facilitator, wrong_moment, wrong_step] })
  async moveOn(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: MoveConsentOn }) body: MoveConsentOn) {
    await this.conduct.moveOn(actor, id, body);
    return this.view(actor, id);
  }

  @Put('judgment')
  @Answers(ConsentView, {
    summary: 'Say whether an objection of somebody else holds.',
    errors: [round_closed, not_on_roll, wrong_step, objection_gone, objection_own],
  })
  async judge(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: JudgeObjection }) body: JudgeObjection) {
    await this.talk.judge(actor, id, body);
    return this.view(actor, id);
  }

  @Post('conclusion')
  @Answers(ConsentView, {
    summary: 'Close before the time: the text is adopted, or goes back to be worked on with its objections.',
    errors: [round_not_found, groupErrors.not_a_facilitator, wrong_moment, wrong_step, no_consent, nothing_to_integrate],
  })
  async conclude(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: ConcludeConsent }) body: ConcludeConsent) {
    await this.conduct.conclude(actor, id, body);
    return this.view(actor, id);
  }
}
