import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CastBallot, CastSealed, ChangeSealed, LookSealed, Receipt, SealedReceiptView, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { Ballots } from './ballots/ballots.service';
import { SealedBallots } from './ballots/sealed-ballots.service';

const { round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy, already_signed, receipt_unknown } = votingErrors;

@Controller('api/rounds/:id')
export class BallotsController {
  constructor(
    private readonly ballots: Ballots,
    private readonly sealed: SealedBallots,
  ) {}

  @Put('ballot')
  @Answers(Receipt, {
    summary: 'Cast a ballot with a name, or change it until the close.',
    errors: [round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy],
  })
  cast(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CastBallot }) body: CastBallot) {
    return this.ballots.cast(actor, id, body);
  }

  @Post('sealed-ballots')
  @Answers(SealedReceiptView, {
    summary: 'Put a secret ballot into the urn: the session signs the roll and is not kept with the ballot.',
    status: 201,
    errors: [round_closed, round_not_open, not_on_roll, ballot_invalid, wrong_secrecy, already_signed],
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
