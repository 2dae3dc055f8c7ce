import { Body, Controller, Param, Post } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CancelRound, CommitSecret, ExtendRound, RevealSecret, RoundView, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { RoundConduct } from './conducting.service';
import { Rounds } from './rounds.service';
import { Scrutiny } from './scrutiny.service';

const { round_not_found, wrong_moment, extension_refused, round_closed, reminded_lately, not_a_scrutineer, already_committed, secret_wrong } = votingErrors;

/** What is done to a round between its preparation and its result. */
@Controller('api/rounds/:id')
export class ConductController {
  constructor(
    private readonly conduct: RoundConduct,
    private readonly scrutiny: Scrutiny,
    private readonly rounds: Rounds,
  ) {}

  @Post('cancellation')
  @Answers(RoundView, { summary: 'Call off a round that has not opened.', errors: [round_not_found, groupErrors.not_a_facilitator, wrong_moment] })
  async cancel(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CancelRound }) { reason }: CancelRound) {
    await this.conduct.cancel(actor, id, reason);
    return this.rounds.view(actor, id);
  }

  @Post('extension')
  @Answers(RoundView, {
    summary: 'Put off the close of an open round, as far as its rule allows.',
    errors: [round_not_found, groupErrors.not_a_facilitator, wrong_moment, extension_refused],
  })
  async extend(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: ExtendRound }) body: ExtendRound) {
    await this.conduct.extend(actor, id, body);
    return this.rounds.view(actor, id);
  }

  @Post('reminder')
  @Answers(RoundView, {
    summary: 'Write to everybody on the roll who has not voted. Nobody learns who that is.',
    errors: [round_not_found, groupErrors.not_a_facilitator, wrong_moment, round_closed, reminded_lately],
  })
  async remind(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    await this.conduct.remind(actor, id);
    return this.rounds.view(actor, id);
  }

  @Post('commitment')
  @Answers(RoundView, { summary: 'A scrutineer commits to a secret before the opening.', errors: [wrong_moment, not_a_scrutineer, already_committed] })
  async commit(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CommitSecret }) { commitment }: { commitment: string }) {
    await this.scrutiny.commit(actor, id, commitment);
    return this.rounds.view(actor, id);
  }

  @Post('secret')
  @Answers(RoundView, {
    summary: 'A scrutineer reveals the secret after the close; the last one draws the lot.',
    errors: [wrong_moment, not_a_scrutineer, secret_wrong],
  })
  async reveal(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: RevealSecret }) { secret }: { secret: string }) {
    await this.scrutiny.reveal(actor, id, secret);
    return this.rounds.view(actor, id);
  }
}
