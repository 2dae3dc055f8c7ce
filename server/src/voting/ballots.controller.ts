import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CastBallot, CastSealed, ChangeSealed, GiveProxy, LookSealed, Receipt, RoundView, SealedReceiptView, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { Ballots } from './ballots/ballots.service';
import { Representation } from './ballots/representation.service';
import { SealedBallots } from './ballots/sealed-ballots.service';

const { round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy, already_signed, receipt_taken, receipt_unknown } = votingErrors;
const { wrong_step, quote_not_in_text, delegate_voted } = votingErrors;
const { proxy_self, proxy_not_on_roll, proxy_used, proxy_chain, proxy_cap_reached } = votingErrors;
import { Rounds } from './rounds.service';

@Controller('api/rounds/:id')
export class BallotsController {
  constructor(
    private readonly ballots: Ballots,
    private readonly sealed: SealedBallots,
    private readonly representation: Representation,
    private readonly rounds: Rounds,
  ) {}

  @Put('ballot')
  @Answers(Receipt, {
    summary: 'Cast a ballot with a name, or change it until the close.',
    errors: [round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy, wrong_step, quote_not_in_text, delegate_voted],
  })
  cast(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CastBallot }) body: CastBallot) {
    return this.ballots.cast(actor, id, body);
  }

  @Put('proxy')
  @Answers(RoundView, {
    summary: 'Let somebody else on the roll vote in my place, in this round.',
    errors: [round_closed, not_on_roll, proxy_self, proxy_not_on_roll, proxy_used, proxy_chain, proxy_cap_reached],
  })
  async giveProxy(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: GiveProxy }) { to }: GiveProxy) {
    await this.representation.give(actor, id, to);
    return this.rounds.view(actor, id);
  }

  @Delete('proxy')
  @Answers(RoundView, { summary: 'Take my proxy back, as long as it was not used.', errors: [round_closed, not_on_roll, proxy_used] })
  async revokeProxy(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    await this.representation.revoke(actor, id);
    return this.rounds.view(actor, id);
  }

  @Post('sealed-ballots')
  @Answers(SealedReceiptView, {
    summary: 'Put a secret ballot into the urn: the session signs the roll and is not kept with the ballot.',
    status: 201,
    errors: [round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy, already_signed, receipt_taken],
  })
  castSealed(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CastSealed }) body: CastSealed) {
    return this.sealed.cast(actor, id, body);
  }

  @Put('sealed-ballots')
  @Answers(SealedReceiptView, {
    summary: 'Change a secret ballot until the close, with the secret of its receipt and without a session.',
    errors: [round_closed, round_not_open, ballot_invalid, wrong_secrecy, receipt_unknown],
  })
  changeSealed(@Param('id', { schema: Id }) id: string, @Body({ schema: ChangeSealed }) body: ChangeSealed) {
    return this.sealed.change(id, body);
  }

  @Post('sealed-ballots/look')
  @Answers(SealedReceiptView, { summary: 'The secret ballot of a receipt, for whoever has its secret.', errors: [receipt_unknown] })
  look(@Param('id', { schema: Id }) id: string, @Body({ schema: LookSealed }) { secret }: { secret: string }) {
    return this.sealed.look(id, secret);
  }
}
